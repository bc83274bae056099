"""For how long a level has been shown."""

from datetime import date

import pytest
from builders import accomplishment

from tailorcv.sustained import Span, span_of

AS_OF = date(2026, 11, 24)


@pytest.mark.parametrize(
    ("dates", "expected"),
    [
        pytest.param([], None, id="no work"),
        pytest.param([{"date": "2025-06-14"}], Span(date(2025, 6, 14), date(2025, 6, 14), 1), id="one day"),
        pytest.param([{"date": "2025"}], Span(date(2025, 1, 1), date(2025, 12, 31), 4), id="a year"),
        pytest.param([{"date": "2025-03"}, {"date": "2025-04"}], Span(date(2025, 3, 1), date(2025, 4, 30), 2), id="two quarters"),
        pytest.param([{"date": "2024-02"}, {"date": "2025-11"}], Span(date(2024, 2, 1), date(2025, 11, 30), 2), id="with a pause"),
        pytest.param([{"start": "2026-05"}], Span(date(2026, 5, 1), AS_OF, 3), id="work that goes on lasts until the day"),
        pytest.param([{"date": "2027"}], None, id="work that is still to come"),
        pytest.param(
            [{"start": "2026-10", "end": "2027-03"}], Span(date(2026, 10, 1), AS_OF, 1), id="no day after the one it is seen from"
        ),
    ],
)
def test_first_day_last_day_and_quarters(dates: list[dict[str, str]], expected: Span | None) -> None:
    """Quarters are those with work in them; a pause between two pieces counts for none."""
    work = [accomplishment(f"w{number}", **keys) for number, keys in enumerate(dates)]  # type: ignore[arg-type]  # keys of a file
    assert span_of(work, AS_OF) == expected
