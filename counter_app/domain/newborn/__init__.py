"""The registration of a newborn in another province (新生儿入户), a kind of case of its own."""
