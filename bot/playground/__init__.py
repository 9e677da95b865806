"""A local Bot API server and a chat page: try the bot with no token; the tests use the same server."""
