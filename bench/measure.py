"""Runs programs and measures what they take: time on the clock, processor time, memory."""
import concurrent.futures
import ctypes
import os
import pathlib
import resource
import subprocess
import sys
import threading
import time

PAUSE = 0.1  # seconds between two looks at the memory


class Run:
    """What one run took. `peak` is the most memory that all its processes had at once, pages that they
    share shared out among them; `largest` the most that one of them had; `samples` what all had together, from
    look to look. All in bytes."""

    def __init__(self, seconds=0.0, cpu=0.0, largest=0, samples=()):
        self.seconds, self.cpu, self.largest, self.samples = seconds, cpu, largest, list(samples)

    @property
    def peak(self):
        return max(self.samples, default=0)

    def __add__(self, other):
        return Run(self.seconds + other.seconds, self.cpu + other.cpu, max(self.largest, other.largest),
                   self.samples + other.samples)


def run(command, output=None):
    """Runs one command; its standard output goes to the file `output`."""
    def work():
        with open(output or os.devnull, "wb") as sink:
            done = subprocess.run(command, stdout=sink, stderr=subprocess.PIPE)
        report(command, done)
    return measured(work)


def run_two_at_a_time(commands, environment):
    """Runs many commands, two at a time."""
    settings = {**os.environ, **environment}

    def one(command):
        report(command, subprocess.run(command, env=settings, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE))

    def work():
        with concurrent.futures.ThreadPoolExecutor(2) as pool:
            list(pool.map(one, commands))
    return measured(work)


def report(command, done):
    """A failed command is no reason to stop: what it did not read counts as missing."""
    if done.returncode:
        last = done.stderr.decode(errors="replace").strip().splitlines()[-1:]
        print(f"{pathlib.Path(str(command[0])).name} ended with {done.returncode}: {' '.join(last)}",
              file=sys.stderr)


def adopt_orphans():
    """Makes this process the parent of those that outlive theirs (PR_SET_CHILD_SUBREAPER of prctl(2)), so that
    the processor time of worker processes is counted whoever waits for them."""
    ctypes.CDLL(None).prctl(36, 1, 0, 0, 0)


def bury_orphans():
    """Waits for the adopted processes, for five seconds at most."""
    for _ in range(50):
        try:
            while os.waitpid(-1, os.WNOHANG)[0]:
                pass
        except ChildProcessError:
            return  # there is none left
        time.sleep(0.1)


def measured(work):
    adopt_orphans()
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    watch = MemoryWatch()
    start = time.monotonic()
    with watch:
        work()
    seconds = time.monotonic() - start
    bury_orphans()
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return Run(seconds, cpu, watch.largest, watch.samples)


class MemoryWatch(threading.Thread):
    """Looks at the memory of all processes below this one, over and over, while it is entered."""

    def __init__(self):
        super().__init__(daemon=True)
        self.largest = 0
        self.samples = []
        self.done = threading.Event()

    def __enter__(self):
        self.start()

    def __exit__(self, *_):
        self.done.set()
        self.join()

    def run(self):
        while not self.done.wait(PAUSE):
            sizes = [proportional_size(process) for process in descendants(os.getpid())]
            self.samples.append(sum(sizes))
            self.largest = max([self.largest, *sizes])


def descendants(root):
    """The ids of all processes below `root`."""
    children = {}
    for entry in os.listdir("/proc"):
        if entry.isdigit():
            try:
                status = pathlib.Path(f"/proc/{entry}/stat").read_text()
            except OSError:
                continue  # it ended in between
            parent = int(status.rpartition(")")[2].split()[1])
            children.setdefault(parent, []).append(int(entry))
    found, queue = [], [root]
    while queue:
        below = children.get(queue.pop(), [])
        found += below
        queue += below
    return found


def proportional_size(process):
    """Bytes of memory, pages shared with other processes counted in part; 0 for one that has ended."""
    try:
        for line in pathlib.Path(f"/proc/{process}/smaps_rollup").read_text().splitlines():
            if line.startswith("Pss:"):
                return int(line.split()[1]) * 1024
    except OSError:
        pass  # it ended in between
    return 0
