"""The library's keys: sealing and opening, look-up keys, receipts, the private authority."""
