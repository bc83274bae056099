"""What was asked and cannot be done, for whoever talks to the person: a command says it in the terminal, the studio on its page."""

from collections.abc import Sequence

from tailorcv.problems import Problem


class RefusedError(Exception):
    """Why it cannot be done, in words; `problems` are those of files that stand behind it, none where the wish itself is at fault."""

    def __init__(self, message: str, problems: Sequence[Problem] = ()) -> None:
        super().__init__(message)
        self.message = message
        self.problems = tuple(problems)
