"""Documents and figures in their formats."""
