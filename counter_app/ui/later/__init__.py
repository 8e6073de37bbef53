"""The window's pages for what comes after filing: later steps of a case, the journal, the close of the day."""
