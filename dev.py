"""The project's two commands, with nothing but Python 3.11 to begin with.

python3 dev.py demo    set up, then run the main job on examples/
python3 dev.py test    set up, then pass everything that a change must pass
"""

import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
BIN = VENV / "bin"
EXAMPLES = ("examples/early-career", "examples/ten-years")
ENDORSED = "examples/endorsed"
STRICT = bool(os.environ.get("TAILORCV_NO_SKIPS"))
FUZZ_SECONDS = 20


class Tool(NamedTuple):
    """A program that some tests use, the Debian packages that bring it, and where those tests are."""

    program: str
    packages: tuple[str, ...]
    tests: str


TOOLS = (
    Tool("git", ("git",), "test_safety.py, cli/test_diff.py, cli/log/test_proposing.py"),
    Tool("strace", ("strace",), "test_safety.py"),
    Tool("ssh-keygen", ("openssh-client",), "test_sshsig_against_ssh_keygen.py, those of endorsements"),
    Tool("chromium", ("chromium", "fonts-liberation"), "rendering/test_page_in_browser.py, test_library_site.py, studio/test_page_*.py"),
    Tool("pdftotext", ("poppler-utils",), "rendering/test_page_in_browser.py, test_role_html.py, test_pdf.py, test_*_in_libreoffice.py"),
    Tool("soffice", ("libreoffice-writer-nogui",), "rendering/test_docx_in_libreoffice.py, test_report_docx.py"),
    Tool("java", ("default-jre-headless",), "rendering/test_library_site.py, test_role_html.py"),
    Tool("npm", ("nodejs", "npm"), "rendering/test_library_site.py, those of JSON Resume, studio/test_static.py, test_page_views.py"),
)


def run(*command: str | Path, **environment: str) -> None:
    """Run one command from the project's root, shown first; end with its exit code when it fails."""
    print(f"\n$ {' '.join(str(part) for part in command)}", flush=True)
    begun = time.monotonic()
    code = subprocess.run([str(part) for part in command], cwd=ROOT, env={**os.environ, **environment}, check=False).returncode
    if code:
        print(f"failed with exit code {code}", flush=True)
        sys.exit(code)
    print(f"({time.monotonic() - begun:.1f} s)", flush=True)


def set_up(extra: str) -> None:
    """A virtual environment with the project in it; made again when what it must hold changed."""
    if sys.version_info < (3, 11):  # noqa: UP036  # this file is what an older Python is started with, too
        sys.exit("tailorcv needs Python 3.11 or newer")
    stamp = VENV / f"installed-{extra or 'run'}"
    wanted = hashlib.sha256((ROOT / "pyproject.toml").read_bytes() + str(ROOT).encode()).hexdigest()
    if stamp.exists() and stamp.read_text() == wanted:
        return
    if not (BIN / "pip").exists():
        make_venv()
    run(BIN / "pip", "install", "--quiet", "--disable-pip-version-check", "--editable", f".[{extra}]" if extra else ".")
    stamp.write_text(wanted)


def make_venv() -> None:
    """Make the environment; Debian keeps a part of Python's own `venv` in a package of its own."""
    made = subprocess.run([sys.executable, "-m", "venv", str(VENV)], check=False, capture_output=True).returncode == 0
    if not made and os.geteuid() == 0 and shutil.which("apt-get"):
        run("apt-get", "update", "-qq")
        run("apt-get", "install", "-y", "-qq", "python3-venv", DEBIAN_FRONTEND="noninteractive")
        made = subprocess.run([sys.executable, "-m", "venv", "--clear", str(VENV)], check=False).returncode == 0
    if not made:
        shutil.rmtree(VENV, ignore_errors=True)
        sys.exit("Python's venv module is not complete here; on Debian and Ubuntu: apt-get install python3-venv")


def demo() -> None:
    """The main job on the example people: validate, match with its radar, export a resume; check what peers signed."""
    set_up("")
    tailorcv = BIN / "tailorcv"
    for folder, role in zip(EXAMPLES, ("backend-l2", "backend-l5"), strict=True):
        run(tailorcv, "-C", folder, "validate")
        run(tailorcv, "-C", folder, "match")
        run(tailorcv, "-C", folder, "radar", role)
        run(tailorcv, "-C", folder, "gap", role)
        run(tailorcv, "-C", folder, "export", "resume", role, "--format", "html,pdf,docx,md,txt", "-o", f"build/{Path(folder).name}/")
    run(tailorcv, "-C", ENDORSED, "verify")
    run(tailorcv, "-C", ENDORSED, "match")


def test() -> None:
    """Lint, types, layers, tests with branch coverage (the built wheel among them), and a short run of the fuzzer."""
    set_up("dev")
    run(BIN / "ruff", "check", ".")
    run(BIN / "ruff", "format", "--check", ".")
    run(BIN / "mypy")
    run(BIN / "lint-imports", "--no-cache")
    outside_tools()
    run(BIN / "coverage", "erase")
    run(BIN / "pytest", "-q", "-n", "2", "--cov", "--cov-report=", PYTHONDONTWRITEBYTECODE="")
    run(BIN / "coverage", "report")
    fuzz()
    print("\neverything passed")


def outside_tools() -> None:
    """What the tests use besides Python: a browser, an office suite, a reader of PDF files, checkers of pages.

    Without them tests are skipped, and named.
    """
    missing = [tool for tool in TOOLS if shutil.which(tool.program) is None]
    if missing and os.geteuid() == 0 and shutil.which("apt-get"):
        packages = [package for tool in missing for package in tool.packages]
        run("apt-get", "update", "-qq")
        run("apt-get", "install", "-y", "-qq", "--no-install-recommends", *packages, DEBIAN_FRONTEND="noninteractive")
    else:
        for tool in missing:
            print(f"\nnot installed: {', '.join(tool.packages)}; the tests that need it are skipped and named, in tests/{tool.tests}")
    if shutil.which("npm"):
        web_tools()


def web_tools() -> None:
    """The checkers and schemas that come from npm, in the versions of the lock file; none of their install scripts is run."""
    folder = ROOT / "tests" / "web"
    stamp, wanted = folder / "node_modules" / "installed", (folder / "package-lock.json").read_text()
    if stamp.exists() and stamp.read_text() == wanted:
        return
    run("npm", "ci", "--prefix", folder, "--no-audit", "--no-fund", "--ignore-scripts")
    stamp.write_text(wanted)


def fuzz() -> None:
    """Feed the reader with mutated files for a while; atheris has wheels for Linux and none for every other system."""
    installed = subprocess.run(
        [str(BIN / "pip"), "install", "--quiet", "--disable-pip-version-check", "--editable", ".[fuzz]"], cwd=ROOT, check=False
    )
    if installed.returncode:
        print("skipped: the fuzzer, since atheris cannot be installed here")
        if STRICT:
            sys.exit("nothing may be skipped here")
        return
    found = ROOT / "build" / "fuzz"
    found.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as corpus:
        limits = ("-verbosity=0", "-print_final_stats=1", f"-max_total_time={FUZZ_SECONDS}", f"-artifact_prefix={found}/")
        run(BIN / "python", "fuzz/fuzz_reader.py", corpus, "fuzz/seeds", *limits)


if __name__ == "__main__":
    commands = {"demo": demo, "test": test}
    wanted = commands.get(" ".join(sys.argv[1:]))
    if wanted is None:
        sys.exit(__doc__)
    wanted()
