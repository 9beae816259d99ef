"""`hanmadi demo`: a page with telephones, and the real bot beside it in a process of its own."""
