"""Taking filings in: from bytes that came to what can be stored, in threads or in processes of their own."""
