"""Visitors without a browser: sessions of Streamlit over its websocket, as many as one likes."""

from __future__ import annotations

import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.sync.client import ClientConnection, connect

__all__ = ["Seen", "ten"]

#: What the calendar is called among Streamlit's components.
CALENDAR = "envoyage_gantt"
PACE = 0.5


@dataclass(frozen=True, slots=True)
class Seen:
    """What a visitor saw until the calendar came: kinds of elements, and after how many seconds it came."""

    kinds: frozenset[str]
    seconds: float


def ten(port: int, patience: float = 120) -> list[Seen]:
    """Ten people who come at the same moment; raises TimeoutError where one does not see the calendar."""
    with ThreadPoolExecutor(10) as pool:
        return list(pool.map(lambda _: _visit(port, patience), range(10)))


def _visit(port: int, patience: float) -> Seen:
    start, kinds = time.monotonic(), set[str]()
    url = f"ws://127.0.0.1:{port}/_stcore/stream"
    with connect(url, subprotocols=["streamlit"], max_size=None) as socket:  # type: ignore[list-item]
        while time.monotonic() < start + patience:
            kinds |= set(_run(socket))
            if CALENDAR in kinds:
                return Seen(frozenset(kinds), time.monotonic() - start)
            time.sleep(PACE)
    raise TimeoutError(f"no calendar after {patience} s, but {sorted(kinds)}")


def _run(socket: ClientConnection) -> Iterator[str]:
    """The elements of one run of the script."""
    ask = BackMsg()
    ask.rerun_script.query_string = ""
    socket.send(ask.SerializeToString())
    while True:
        message = ForwardMsg.FromString(socket.recv(timeout=60, decode=False))
        kind = message.WhichOneof("type")
        if kind == "script_finished":
            return
        if kind == "delta" and message.delta.WhichOneof("type") == "new_element":
            element = message.delta.new_element
            name = element.WhichOneof("type")
            yield element.bidi_component.component_name if name == "bidi_component" else str(name)
