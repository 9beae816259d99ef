"""The only place that knows SQL. What others see of a transaction is this name."""

from sqlalchemy import Connection as Transaction

__all__ = ["Transaction"]
