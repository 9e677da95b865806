"""Changes of the database, one file a change, oldest first."""
