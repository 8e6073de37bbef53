"""The journal as an officer reads it: cases by page with their whole story, lists of them, and the close of a day."""
