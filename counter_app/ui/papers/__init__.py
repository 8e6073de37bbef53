"""Makes the counter's papers: from words and a template to a sheet, a roll, a file or a picture of either."""
