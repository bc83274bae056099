"""The numbers of the score, in one place: how much a piece of evidence weighs, and how much evidence is enough.

`docs/score.md` explains them; `tailorcv.yaml` may override each under `policy:`.
"""

from typing import Annotated

from pydantic import BeforeValidator, Field, model_validator
from pydantic_core import PydanticCustomError

from tailorcv.shape import Shape, decimal

Share = Annotated[float, Field(ge=0, le=1), BeforeValidator(decimal)]
Weight = Annotated[float, Field(gt=0, le=100), BeforeValidator(decimal)]
Years = Annotated[float, Field(gt=0, le=100), BeforeValidator(decimal)]
YearsOrNone = Annotated[float, Field(ge=0, le=100), BeforeValidator(decimal)]


class TierWeights(Shape):
    """How much a competency counts by its tier."""

    core: Weight = 3.0
    important: Weight = 2.0
    supporting: Weight = 1.0


class Policy(Shape):
    """How evidence is weighed and how much of it shows a level."""

    claimed: Share = 0.5
    linked: Share = 0.75
    endorsed: Share = 1.0
    grace_years: YearsOrNone = 2.0
    half_life_years: Years = 4.0
    floor: Share = 0.25
    bars: tuple[Weight, Weight, Weight, Weight, Weight] = (1.0, 1.0, 2.0, 2.0, 2.0)
    weights: TierWeights = Field(default_factory=TierWeights)
    ready_at: Share = 0.85

    @model_validator(mode="after")
    def _stronger_proof_weighs_more(self) -> "Policy":
        if not self.claimed <= self.linked <= self.endorsed or self.endorsed == 0:
            hint = "keep claimed <= linked <= endorsed, and endorsed above 0"
            raise PydanticCustomError("policy-order", "weaker proof would weigh more than stronger proof", {"hint": hint})
        if list(self.bars) != sorted(self.bars):
            hint = "let the bars stay equal or rise from level 1 to 5"
            raise PydanticCustomError(
                "policy-order", "a higher level would need less evidence than a lower one", {"at": "bars", "hint": hint}
            )
        return self
