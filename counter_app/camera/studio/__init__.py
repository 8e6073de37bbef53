"""Draws the invented people that the synthetic camera films, and knows the truth about each drawing."""
