"""The least that an entry of each section of a profile says."""

LEAST = {
    "summaries": "text: T",
    "positions": "employer: E, title: T",
    "education": "institution: I",
    "projects": "name: N",
    "certificates": "name: N",
    "languages": "language: L",
    "publications": "title: T",
    "awards": "title: T",
    "volunteering": "organization: O",
    "references": "name: N, text: T",
    "interests": "name: N",
    "skills": "name: N",
}
