"""The commands: one module each, thin. Each imports its work when it runs, so that `--help` stays quick."""
