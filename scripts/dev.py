"""`make dev`: page and application from source, each new again as its code changes. Ctrl-C stops everything.

Vite serves the page at WEFT_PORT and passes /api on to the application, which listens on a port of its own. Neo4j runs
below both and keeps running while the application restarts.
"""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
from contextlib import ExitStack
from pathlib import Path

from watchfiles import watch

from graph.errors import WeftError
from graph.local.process import check_port, running
from graph.settings import ROOT, settings

HOST = "127.0.0.1"
WATCHED = [ROOT / folder for folder in ("api", "cypher", "graph")]


def develop() -> None:
    """Run until Ctrl-C, or until the terminal is closed.

    Raises:
        SetupError: Neo4j cannot be started, or WEFT_PORT is taken.
    """
    for end in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(end, signal.default_int_handler)
    s = settings()
    port = str(_free_port())
    vite = ["node", "node_modules/vite/bin/vite.js", "dev", "--host", HOST, "--port", str(s.port)]
    with ExitStack() as stack:
        if not s.neo4j_uri:
            stack.enter_context(running(s))
        check_port(s.port, "WEFT_PORT")
        page = _start([*vite, "--strictPort"], ROOT / "web", WEFT_API=f"http://{HOST}:{port}")
        stack.callback(_end, page, signal.SIGTERM)
        changes = watch(*WATCHED)
        while True:
            served = _start([sys.executable, __file__, port, f"http://{HOST}:{s.port}"], Path.cwd())
            try:
                # One that cannot start has said why; the next change starts another.
                changed = {Path(path).relative_to(ROOT) for _, path in next(changes)}
            finally:
                _end(served, signal.SIGINT)
            print(f"Changed: {', '.join(map(str, sorted(changed)))}. Starting again.", flush=True)


def application(port: int, address: str) -> None:
    """Serve the demonstration on `port`; `address` is where the page is. In a process of its own, with the code of now.

    Raises:
        WeftError: as `weft up` does.
    """
    from graph.cli import serve  # noqa: PLC0415  (here, so that what watches does not depend on code that is edited)

    s = settings().model_copy(update={"host": HOST, "port": port})
    serve(s, demo=True, ready=lambda: print(f"Weft is at {address}  (Ctrl-C stops it)", flush=True))


def _start(command: list[str], folder: Path, **environment: str) -> subprocess.Popen[bytes]:
    """Start a program in a session of its own: Ctrl-C reaches this one alone, which ends the others in order."""
    return subprocess.Popen(
        command,
        cwd=folder,
        env=os.environ | environment,
        stdin=subprocess.DEVNULL,
        start_new_session=True,
    )


def _end(process: subprocess.Popen[bytes], how: signal.Signals) -> None:
    """End a program and those that it started: `node` is one that starts the real one."""
    if process.poll() is None:
        os.killpg(process.pid, how)
        try:
            process.wait()
        except KeyboardInterrupt:  # Ctrl-C while it is ending, as in a restart
            process.wait()
            raise


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        return int(probe.getsockname()[1])


if __name__ == "__main__":
    try:
        if len(sys.argv) == 1:
            develop()
        else:
            application(int(sys.argv[1]), sys.argv[2])
    except KeyboardInterrupt:
        sys.exit(0)
    except WeftError as error:
        sys.exit(f"weft: {error.message}")
