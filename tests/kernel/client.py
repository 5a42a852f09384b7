"""client.py: drives the kernel through Jupyter's own client, and fails at the first answer that is not as it should be.

Run it in a folder below which notebooks/bin has been built, with JUPYTER_DATA_DIR naming where `framing kernel install` wrote.
"""
import os
import select
import signal
import subprocess
import sys

from jupyter_client.manager import KernelManager
from jupyter_client.session import Session

TIMEOUT = 60


def start(**more):
    manager = KernelManager(kernel_name="framing-csharp")
    manager.start_kernel(**more)
    client = manager.client()
    client.start_channels()
    client.wait_for_ready(timeout=TIMEOUT)
    return manager, client


def outputs_of(client, message_id, until=None):
    """The published messages about a request, until it is idle again or `until` says so."""
    found = []
    while True:
        message = client.get_iopub_msg(timeout=TIMEOUT)
        if message["parent_header"].get("msg_id") != message_id:
            continue
        kind, content = message["msg_type"], message["content"]
        if kind == "status":
            if content["execution_state"] == "idle":
                return found
            continue
        found.append((kind, content))
        if until and until(kind, content):
            return found


def run(client, code, **more):
    message_id = client.execute(code, **more)
    found = outputs_of(client, message_id)
    return client.get_shell_msg(timeout=TIMEOUT)["content"], [f for f in found if f[0] != "execute_input"]


def ask(client, name, *arguments):
    getattr(client, name)(*arguments)
    return client.get_shell_msg(timeout=TIMEOUT)["content"]


def ask_at_once(client):
    """A question that a running cell does not keep waiting."""
    client.control_channel.send(client.session.msg("kernel_info_request"))
    return client.get_control_msg(timeout=TIMEOUT)["content"]


def text(found):
    return "".join(content["text"] for kind, content in found if kind == "stream")


def same(got, wanted, what):
    if got != wanted:
        sys.exit(f"{what}:\n  wanted {wanted!r}\n  got    {got!r}")


def true(condition, what):
    if not condition:
        sys.exit(what)


def cells(client):
    info = ask(client, "kernel_info")
    same((info["status"], info["language_info"]["name"], info["protocol_version"]), ("ok", "C#", "5.3"), "kernel_info")
    reply, found = run(client, "var n = 20;\nn + 22")
    same((reply["status"], reply["execution_count"]), ("ok", 1), "the first cell")
    same(found[0][1]["data"]["text/plain"], "42", "its value")
    _, found = run(client, 'Console.Write("a");\nConsole.Error.Write("冷战");\ndisplay("b");\nvar shown = "c".Display();\nshown.Update("d");\nHTML("<i>e</i>")')
    kinds = [kind for kind, _ in found]
    same(kinds, ["stream", "stream", "display_data", "display_data", "update_display_data", "execute_result"], "what a cell shows")
    same((found[0][1]["text"], found[1][1]["name"], found[1][1]["text"]), ("a", "stderr", "冷战"), "streams")
    same(found[3][1]["transient"], found[4][1]["transient"], "the display that is updated")
    same(found[5][1]["data"]["text/html"], "<i>e</i>", "HTML")
    _, found = run(client, "#!markdown\n**m**")
    same(found[0][1]["data"]["text/html"], "<p><strong>m</strong></p>\n", "a Markdown cell")
    _, found = run(client, '#r "bin/Framing.dll"\n#r "bin/Framing.Notebooks.dll"\nusing Framing.Corpora;\nvar corpus = Corpus.Load("../seeds");\ncorpus')
    true("<table>" in found[0][1]["data"]["text/html"], "a corpus is shown as a table")


def streaming(client):
    """What a cell writes arrives while it runs: it waits for a file that is only made when its first line has arrived."""
    mark = os.path.join(os.environ["KERNEL_SCRATCH"], "arrived")
    message_id = client.execute(f'Console.WriteLine("begun");\nwhile (!File.Exists("{mark}")) await Task.Delay(5);\nConsole.WriteLine("ended");')
    first = outputs_of(client, message_id, lambda kind, _: kind == "stream")
    same(text(first), "begun\n", "what is written while a cell runs")
    open(mark, "w").close()
    same(text(outputs_of(client, message_id)), "ended\n", "what is written after it")
    same(client.get_shell_msg(timeout=TIMEOUT)["content"]["status"], "ok", "the cell that waited")


def errors(client):
    reply, found = run(client, "int Fail()\n{\n    throw new FormatException(\"no\");\n}")
    declared = reply["execution_count"]
    reply, found = run(client, "var m = 1;\nFail()")
    same((reply["status"], reply["ename"], reply["evalue"]), ("error", "System.FormatException", "no"), "an error")
    same(found[0][1]["traceback"][1:], [f"  at cell [{declared}], line 3", f"  at cell [{declared + 1}], line 2"], "where it happened")
    reply, found = run(client, "var k = 1;\nmissing")
    true(reply["traceback"][0].startswith(f"cell [{declared + 2}], line 2: CS0103"), f"an error of the compiler: {reply['traceback']}")
    reply, _ = run(client, "#!fsharp\nlet x = 1")
    true(reply["status"] == "error" and "begins with `#!fsharp`, which can be neither run nor shown here" in reply["evalue"], f"a language that cannot be run: {reply}")
    mark = os.path.join(os.environ["KERNEL_SCRATCH"], "queued")
    first = client.execute(f'while (!File.Exists("{mark}")) await Task.Yield();\nthrow new Exception();')
    second = client.execute("1")
    ask_at_once(client)  # Later than the second cell, and answered: the kernel has both.
    open(mark, "w").close()
    outputs_of(client, first)
    same([client.get_shell_msg(timeout=TIMEOUT)["content"]["status"] for _ in range(2)], ["error", "aborted"], "cells queued behind an error")
    outputs_of(client, second)
    _, found = run(client, "(n + m).ToString()")
    same(found[0][1]["data"]["text/plain"], "21", "the session after errors")


def editing(client):
    reply = ask(client, "complete", "corpus.Docum", 12)
    true("Documents" in reply["matches"], f"completion of a member: {reply}")
    same((reply["cursor_start"], reply["cursor_end"]), (7, 12), "where it stands")
    reply = ask(client, "complete", 'var s = "😀"; s.Sub', 18)
    same((reply["matches"], reply["cursor_start"]), (["Substring"], 15), "completion behind a character outside the first plane")
    true("corpus" in ask(client, "complete", "cor", 3)["matches"], "completion of a variable")
    true("using" in ask(client, "complete", "usin", 4)["matches"], "completion of a keyword")
    true("WriteLine" in ask(client, "complete", "if (true) { Console.Wri", 23)["matches"], "completion in unfinished code")
    reply = ask(client, "inspect", "corpus.Documents", 10)
    true(reply["found"] and "Document" in reply["data"]["text/plain"] and "\n\n" in reply["data"]["text/plain"], f"a hover with its comment: {reply}")
    same(ask(client, "inspect", "  ", 1)["found"], False, "a hover over nothing")
    for code, status in [("1 + 1", "complete"), ("if (true) {", "incomplete"), ("var x = ;", "invalid")]:
        same(ask(client, "is_complete", code)["status"], status, f"is_complete of {code}")
    same(ask(client, "history")["history"], [], "history")
    same(ask(client, "comm_info")["comms"], {}, "comm_info")
    message = client.session.msg("comm_open", {"comm_id": "c", "target_name": "widget", "data": {}})
    client.shell_channel.send(message)
    same(outputs_of(client, message["header"]["msg_id"]), [("comm_close", {"comm_id": "c", "data": {}})], "a comm that nobody here knows")


def interrupts(manager, client):
    asked = manager.interrupt_kernel
    signalled = lambda: os.kill(pid_of(manager), signal.SIGINT)  # Ctrl+C in a terminal
    for loop, interrupt in [("while (true) { }", asked), ("while (true) { }", signalled), ("await Task.Yield();\nwhile (true) { }", asked), ("System.Threading.Thread.Sleep(-1);", asked), ("await Task.Delay(-1);", asked), ('while (true) Console.Write("x");', asked)]:
        message_id = client.execute(f'Console.WriteLine("begun");\n{loop}')
        queued = client.execute("1")
        outputs_of(client, message_id, lambda kind, content: kind == "stream" and content["text"].startswith("begun\n"))
        true(client.is_alive(), "it is alive while a cell runs")
        interrupt()
        outputs_of(client, message_id)
        replies = [client.get_shell_msg(timeout=TIMEOUT)["content"] for _ in range(2)]
        same([r["status"] for r in replies], ["error", "aborted"], f"interrupt of {loop}")
        same(replies[0]["ename"], "Interrupted", f"interrupt of {loop}")
        outputs_of(client, queued)
        _, found = run(client, "n.ToString()")
        same(found[0][1]["data"]["text/plain"], "20", f"the session after an interrupt of {loop}")


def restart(manager, client):
    manager.restart_kernel(now=False)
    client.wait_for_ready(timeout=TIMEOUT)
    reply, _ = run(client, "n")
    same((reply["status"], reply["execution_count"]), ("error", 1), "a restarted kernel knows nothing")


def signatures(manager, client):
    """A message signed with another key is not run, and what is signed is, after it."""
    mark = os.path.join(os.environ["KERNEL_SCRATCH"], "forged")
    forger = Session(key=b"another key")
    forger.send(client.shell_channel.socket, forger.msg("execute_request", {"code": f'File.WriteAllText("{mark}", "");', "silent": False}))
    _, found = run(client, "(1 + 1).ToString()")
    same(found[0][1]["data"]["text/plain"], "2", "a signed message after a forged one")
    true(not os.path.exists(mark), "a forged message was run")
    listening = subprocess.run(["ss", "-Hltnp"], capture_output=True, text=True, check=True).stdout
    own = [line.split()[3] for line in listening.splitlines() if f"pid={pid_of(manager)}," in line]
    same((len(own), [a for a in own if not a.startswith("127.0.0.1:")]), (5, []), "sockets that others can reach")


def pid_of(manager):
    return manager.provisioner.process.pid


def gone(pid):
    """Whether a process ends within the time that anything here may take."""
    try:
        handle = os.pidfd_open(pid)
    except ProcessLookupError:
        return True
    try:
        return bool(select.select([handle], [], [], TIMEOUT)[0])
    finally:
        os.close(handle)


def no_orphan():
    """A client killed in the middle of a cell takes its kernel with it."""
    code = ("import sys; sys.path.insert(0, sys.argv[1]); import client; m, c = client.start(); c.execute('while (true) { }');"
            "print(client.pid_of(m), flush=True); sys.stdin.read()")
    parent = subprocess.Popen([sys.executable, "-c", code, os.path.dirname(os.path.abspath(__file__))], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    pid = int(parent.stdout.readline())
    parent.kill()
    parent.wait()
    true(gone(pid), "the kernel outlived its client")


def killed():
    """A kernel killed in the middle of a cell leaves no process behind."""
    manager, client = start()
    client.execute("while (true) { }")
    pid = pid_of(manager)
    children = subprocess.run(["pgrep", "-P", str(pid)], capture_output=True, text=True).stdout.split()
    same(children, [], "processes below the kernel")
    os.kill(pid, signal.SIGKILL)
    true(gone(pid), "a killed kernel is still there")
    client.stop_channels()
    manager.cleanup_resources()


def main():
    manager, client = start()
    for step in [cells, streaming, errors, editing]:
        step(client)
        print(f"ok: {step.__name__}", flush=True)
    for step in [interrupts, signatures, restart]:
        step(manager, client)
        print(f"ok: {step.__name__}", flush=True)
    pid = pid_of(manager)
    client.stop_channels()
    manager.shutdown_kernel()
    true(gone(pid), "a kernel that was asked to shut down is still there")
    for step in [no_orphan, killed]:
        step()
        print(f"ok: {step.__name__}", flush=True)


if __name__ == "__main__":
    main()
