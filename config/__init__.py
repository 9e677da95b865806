"""The numbers we tune, and how they are read."""
