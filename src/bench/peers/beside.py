"""Starts this server, has the peers' own driver measure it beside them, and prints one table. Started by `run`.

Standard library only. The driver does the measuring: interleaved rounds, CPU of each process tree, repeats of what other
processes disturbed. Here: our server, equal bodies, the 99th percentile at half of our rate, and the table.
"""
import argparse, contextlib, datetime, hashlib, json, os, pathlib, platform, signal, statistics, subprocess, sys, time

HERE = pathlib.Path(__file__).parent
PROJECT = HERE.parents[2]
OWN_PORT = 19196
NAMES = {"A": "FastAPI", "B": "nginx", "C": "Node", "D": "Spring Boot", "D2": "Helidon", "L": "Gaia Chat"}
ROWS = {"static.js.br": "hashed script, brotli", "static.index": "index.html", "static.deeplink": "deep link", "static.js.304": "304",
        "json.datasets.c32": "GET /api/datasets, c=32", "json.ask.c32": "a JSON answer, c=32", "json.health.c32": "GET /api/config (peers: /api/health), c=32"}
DELAYS = {"json.datasets.rate100": "GET /api/datasets, 100/s", "json.ask.rate100": "a JSON answer, 100/s"}


def arguments():
    a = argparse.ArgumentParser()
    for name in ("bench", "java", "options", "war", "liberty"):
        a.add_argument("--" + name, required=True)
    a.add_argument("--peers", default="A,B,D,D2"); a.add_argument("--rounds", type=int, default=5); a.add_argument("--suites", default="static,json")
    a.add_argument("--only", default="js.br|index|deeplink|304|datasets.c32|ask.c32|rate100"); a.add_argument("--warm", default="3")
    a.add_argument("--quick", action="store_true", help="two seconds a measurement instead of three"); a.add_argument("--tries", default="2")
    a.add_argument("--settle", type=int, default=0, help="seconds in which this server alone answers as JSON before the warm-up: its second compiler takes longer than the peers'")
    a.add_argument("--no-p99", action="store_true", help="leaves out the delays at half of our rate")
    o = a.parse_args()
    if not os.environ.get("JAVA25"):
        o.peers = ",".join(p for p in o.peers.split(",") if p not in ("D", "D2"))
    return o


def start_own(o, bench):
    env = dict(os.environ, JAVA_HOME=o.java, GAIA_API_KEY="bench-key", GAIA_BASE_URL="http://127.0.0.1:19180/v2/mcm/gaia", ASK_RATE_PER_MINUTE=most_asks())
    server = subprocess.Popen([str(HERE / "server"), str(OWN_PORT), o.options, o.war, o.liberty], env=env, stdin=subprocess.DEVNULL, start_new_session=True)
    begun = time.monotonic()
    while not bench.quick200("127.0.0.1", OWN_PORT, "/api/health/ready"):
        if server.poll() is not None or time.monotonic() - begun > 120:
            stop(bench, server)
            raise SystemExit(f"The server did not start; see target/bench/server-{OWN_PORT}/console.log")
        time.sleep(0.1)
    return server


def settle(o, bench):
    """Until the second compiler of the JVM is through with what an answer takes."""
    mock = subprocess.Popen([o.bench + "/mock/gaia_mock", "19180"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        own = bench.Peer("L", {"port": OWN_PORT})
        question = json.dumps({"question": "What was the revenue?", "datasets": ["finance-reports"]})
        for _ in range(o.settle // 10):
            print("settling", bench.wrk(own, "/api/answers", "POST", question, dur=10)["ok_rps"], flush=True)
    finally:
        mock.terminate()
        mock.wait()


def most_asks():
    """The highest rate that the settings allow: all requests come from one address."""
    reader = (PROJECT / "src/main/java/org/gaiachat/settings/SettingsReader.java").read_text()
    return reader.split('"ask.rate.per.minute", 1, ')[1].split(")")[0].replace("_", "")


def stop(bench, server):
    children = bench.tree(server.pid)
    for signal_ in (signal.SIGTERM, signal.SIGKILL):
        for pid in children:
            with contextlib.suppress(OSError):
                os.kill(pid, signal_)
        with contextlib.suppress(subprocess.TimeoutExpired):
            server.wait(35)
            return


def equal_bodies(bench, peers, script):
    """All must give the same bytes; returns what was compared, or ends the run."""
    wanted = {"index": ("/", {}), "script": (script, {"Accept-Encoding": "identity"}), "script, brotli": (script, {"Accept-Encoding": "br"})}
    for what, (path, headers) in wanted.items():
        # FastAPI's own file serving has no precompressed variants: it is compared without
        asked = [p for p in peers if not (p.name == "A" and "brotli" in what)]
        digests = {p.name: hashlib.sha256(bench.req(p, "GET", path, headers)[2]).hexdigest()[:12] for p in asked}
        if len(set(digests.values())) != 1:
            raise SystemExit(f"The bodies of {what} differ: {digests}")
    return len(wanted)


def half_rate(bench, peers, script, results, rounds):
    """99th percentile, in microseconds, of each server at half of our own median rate."""
    found = {}
    for test, path, headers in (("static.js.br", script, ["Accept-Encoding: br"]), ("static.index", "/", []), ("static.deeplink", "/chat/42", ["Accept: text/html"])):
        ours = [r["rps"] for r in results.get(test, {}).get("L", {}).values()]
        for turn in range(rounds if ours else 0):
            for p in peers[turn % len(peers):] + peers[:turn % len(peers)]:
                quiet = bench.Peer(p.name, dict(p.spec, api="", headers=headers))
                bench.gate()
                d = bench.sse(quiet, "rate", path, method="GET", rate=int(statistics.median(ours) / 2), dur=2, conns=32, timeout=20)
                found.setdefault(test, {}).setdefault(p.name, []).append(d["latency"]["p99_us"])
    return found


def read(path):
    results = {}
    for line in open(path):
        r = json.loads(line)
        if r["test"] in ROWS or r["test"] in DELAYS:
            if r["res"] and "skip" not in r["res"]:
                results.setdefault(r["test"], {}).setdefault(r["peer"], {})[r["round"]] = r["res"]
    return results


def ratio(results, test, peer):
    """The median of the rounds' ratios of our rate to a peer's."""
    ours, theirs = (results[test].get(p, {}) for p in ("L", peer))
    quotients = [ours[r]["ok_rps"] / theirs[r]["ok_rps"] for r in ours if r in theirs and theirs[r].get("ok_rps")]
    return f"{statistics.median(quotients):.2f}" if quotients else "–"


def table(results, p99, peers):
    others = [p for p in peers if p != "L"]
    rounds = {len(by) for row in results.values() for by in row.values()}
    if not rounds:
        return  # streams: the driver has printed its own table of them
    yield f"Requests a second; ratio to a peer: ours divided by its, the median of {min(rounds)} interleaved rounds.\n"
    yield "| | ours, req/s | server CPU µs/req | " + " | ".join(f"× {NAMES[p]}" for p in others) + " | foreign CPU |"
    yield "|---|--:|--:|" + "--:|" * (len(others) + 1)
    for test in (t for t in ROWS if t in results):
        ours = list(results[test]["L"].values())
        middle = lambda field: statistics.median(r[field] for r in ours)
        failed = sum(r.get("e_status", 0) for r in ours)
        yield (f"| {ROWS[test]}{f' ({failed} failed)' if failed else ''} | {middle('ok_rps'):,.0f} | {middle('cpu_us_per_req'):.0f} | "
               + " | ".join(ratio(results, test, p) for p in others) + f" | {middle('foreign_cpu'):.0%} |")
    for title, rows in (("99th percentile at half of our rate, µs", {t: {p: statistics.median(v) for p, v in by.items()} for t, by in p99.items()}),
                        ("Added latency at 100 requests a second, µs: median / 99th percentile", {t: added(results[t]) for t in DELAYS if t in results})):
        if rows:
            yield f"\n{title}\n\n| | " + " | ".join(NAMES[p] for p in ["L"] + others) + " |\n|---|" + "--:|" * (len(others) + 1)
            for test, by in rows.items():
                yield f"| {ROWS.get(test) or DELAYS[test]} | " + " | ".join(str(by.get(p, "–")) for p in ["L"] + others) + " |"


def added(by):
    """What a server adds to the upstream's own latency, asked directly in the same round."""
    direct = by.get("direct", {})
    out = {}
    for peer, rounds in by.items():
        more = [[rounds[r]["latency"][f] - direct[r]["latency"][f] for r in rounds if r in direct] for f in ("p50_us", "p99_us")]
        if all(more):
            out[peer] = " / ".join(f"{statistics.median(m):.0f}" for m in more)
    return out


def first_line(*command):
    done = subprocess.run(command, capture_output=True, text=True)
    return (done.stdout + done.stderr).strip().splitlines()[0]


def machine(o):
    model = next((line.split(":")[1].strip() for line in open("/proc/cpuinfo") if line.startswith("model name")), platform.machine())
    commit = first_line("git", "-C", str(PROJECT), "rev-parse", "--short", "HEAD")
    options = " ".join(x for x in open(o.options).read().split("\n") if x.startswith("-X"))
    return (f"{datetime.date.today():%d %B %Y}, commit {commit}; {os.cpu_count()} cores ({model}), load 1 min {os.getloadavg()[0]:.1f}, kernel {platform.release()}.\n"
            f"{first_line(o.java + '/bin/java', '-version')}; {options}; Open Liberty {pathlib.Path(o.liberty).parent.name.split('-')[-1]}; {first_line('/usr/sbin/nginx', '-v')}; Node {first_line('node', '-v')}.")


def main():
    o = arguments()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit("ended from outside"))  # what was started must end too
    sys.path.insert(0, o.bench + "/driver"); sys.dont_write_bytecode = True
    import bench
    out = pathlib.Path(o.bench, "results", f"{datetime.datetime.now():%Y%m%d-%H%M%S}.jsonl")
    server = start_own(o, bench)
    try:
        sys.argv = ["bench.py", "--peers", o.peers, "--attach", f"L=http://127.0.0.1:{OWN_PORT},kind=gaia-chat,pid={server.pid}", "--rounds", str(o.rounds),
                    "--suites", o.suites, "--only", o.only, "--warm", o.warm, "--tries", o.tries, "--out", str(out)] + (["--quick"] if o.quick else [])
        with contextlib.redirect_stdout(sys.stderr):
            settle(o, bench)
            bench.main()
        results = read(out)
        # for what the driver has no test for, peers are started once more
        script = "/assets/" + max(pathlib.Path(o.bench, "dist/assets").glob("*.js"), key=lambda f: f.stat().st_size).name
        config = json.load(open(o.bench + "/driver/peers.json"))["peers"]
        peers = [bench.Peer(n, config[n]) for n in o.peers.split(",")]
        own = bench.Peer("L", {"port": OWN_PORT, "pid": server.pid})
        mock = subprocess.Popen([o.bench + "/mock/gaia_mock", "19180"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            for p in peers:
                p.start()
            compared = equal_bodies(bench, [own] + peers, script)
            fast = [own] + [p for p in peers if p.name != "A"]
            p99 = {} if o.no_p99 else half_rate(bench, fast, script, results, o.rounds)
        finally:
            for p in peers:
                p.stop()
            mock.terminate()
        print(machine(o)); print(f"Bodies compared: {compared}, equal on all servers.\n")
        print("\n".join(table(results, p99, o.peers.split(",") + ["L"])))
    finally:
        stop(bench, server)


if __name__ == "__main__":
    main()
