"""The metadata store: SQLite or PostgreSQL, its form and its transactions, and what each table keeps."""
