"""The Telegram bot around the summarizer."""
