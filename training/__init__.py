"""Recipes that make the weights; not needed to run anything."""
