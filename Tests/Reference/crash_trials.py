"""Does to a learner's records what a bad day does, through the built program: kill -9 in the middle of a quiz, a disk that
fills up, two programs at once, and an import that is killed. Whatever the program acknowledged has to be there afterwards.

    python3 Tests/Reference/crash_trials.py .build/release/workbook --trials 300
"""
import argparse
import os
import pathlib
import random
import resource
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time

QUESTIONS = 40


def make_course(folder):
    lesson = folder / "lessons" / "01-one"
    lesson.mkdir(parents=True)
    (lesson / "lesson.md").write_text("---\ntitle: One\n---\n\nText.\n")
    quiz = "".join(f"## q{i}\n\nWhich number is {i}?\n\n```answer\nnumber: {i}\n```\n\n> It is.\n\n" for i in range(QUESTIONS))
    (lesson / "quiz.md").write_text(quiz)
    return folder


class Trials:
    def __init__(self, program, folder):
        self.program = str(pathlib.Path(program).resolve())
        self.folder = folder
        self.failures = []

    def expect(self, condition, text):
        if not condition:
            self.failures.append(text)
            print("FAILED:", text, flush=True)

    def start(self, course, *words, **options):
        environment = {"PATH": os.environ["PATH"], "HOME": str(self.folder), "LC_ALL": "C.UTF-8"}
        return subprocess.Popen([self.program, *words, "--course", str(course)], stdin=subprocess.PIPE,
                                stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment, **options)

    def quiz(self, course, **options):
        """A quiz with all its answers on the way; the second half of them wrong, which takes a try more each."""
        quiz = self.start(course, "quiz", "1", **options)
        answers = "".join(f"{i}\n" if i % 2 == 0 else f"{i + 1}\n{i}\n" for i in range(QUESTIONS))
        quiz.stdin.write(answers.encode())
        quiz.stdin.close()
        quiz.stdin = None
        return quiz

    @staticmethod
    def acknowledged(output):
        return output.count(b"Right.") + output.count(b"Not quite.")

    def rows(self, course, table="answers"):
        path = course / ".workbook" / "progress.sqlite"
        if not path.exists():
            return 0
        with sqlite3.connect(path) as database:
            ok = database.execute("PRAGMA integrity_check").fetchone()[0]
            self.expect(ok == "ok", f"{course.name}: {ok}")
            tables = [row[0] for row in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
            return database.execute(f"SELECT count(*) FROM {table}").fetchone()[0] if table in tables else 0

    def course(self, name):
        course = self.folder / name
        shutil.rmtree(course, ignore_errors=True)
        return make_course(course)

    def kill_in_the_middle(self, count):
        course, answers, cut = self.course("killed"), 0, 0
        before = 0
        for trial in range(count):
            if trial % 50 == 0:
                # The making of a store is a write too.
                course, before = self.course("killed"), 0
            quiz = self.quiz(course)
            # Behind a random answer of its sixty, or before the first; then at a random moment of the next write.
            wanted, output = random.randrange(60), b""
            while self.acknowledged(output) < wanted:
                part = os.read(quiz.stdout.fileno(), 1 << 16)
                if not part:
                    break
                output += part
            time.sleep(random.uniform(0, 0.03))
            quiz.send_signal(signal.SIGKILL)
            output += quiz.stdout.read()
            quiz.stderr.read()
            cut += quiz.wait() == -signal.SIGKILL
            seen = self.acknowledged(output)
            after = self.rows(course)
            self.expect(before + seen <= after <= before + seen + 1,
                        f"kill {trial}: {seen} acknowledged, {after - before} kept")
            answers += seen
            before = after
        print(f"kill -9 in a quiz: {count} trials, {cut} died in the middle, {answers} answers acknowledged, all kept"
              if not self.failures else "kill -9 in a quiz: see above", flush=True)

    def full_disk(self, count):
        """A limit on the size of files, at a random place behind what is there."""
        course = self.course("full")
        self.quiz(course).communicate()
        before, refused, answers = self.rows(course), 0, 0
        for trial in range(count):
            files = [course / ".workbook" / name for name in ("progress.sqlite", "progress.sqlite-wal")]
            sizes = [file.stat().st_size for file in files if file.exists()]
            limit = random.choice([max(sizes), 4096]) + random.randrange(0, 200_000)

            def restrict():
                resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))

            quiz = self.quiz(course, preexec_fn=restrict)
            output, errors = quiz.communicate()
            seen, after = self.acknowledged(output), self.rows(course)
            self.expect(after >= before, f"limit {trial}: {before} rows became {after}")
            if after - before != seen:
                refused += 1
                self.expect(after - before < seen and b"in your records" in errors,
                            f"limit {trial}: {seen} acknowledged, {after - before} kept, and nothing said: {errors!r}")
            answers += after - before
            before = after
            if trial % 50 == 49:
                course = self.course("full")
                self.quiz(course).communicate()
                before = self.rows(course)
        print(f"a full disk: {count} trials, in {refused} of them answers were not kept and it said so; "
              f"{answers} kept, none lost", flush=True)

    def full_tmpfs(self, count):
        """The same on a disk that is really full, where this user may mount one."""
        mount, refused, answers = self.folder / "disk", 0, 0
        mount.mkdir(exist_ok=True)
        for trial in range(count):
            size = random.randrange(120, 700) // 4 * 4
            made = subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={size}k", "tmpfs", str(mount)],
                                  stderr=subprocess.DEVNULL)
            if made.returncode != 0:
                print("a full tmpfs: left out, since this user may not mount one")
                return
            try:
                course, before = make_course(mount / "c"), 0
                for _ in range(3):
                    quiz = self.quiz(course)
                    output, errors = quiz.communicate()
                    seen, after = self.acknowledged(output), None
                    # A copy is looked at: a database on a full disk cannot even be opened for reading.
                    copy = self.folder / "copy"
                    shutil.rmtree(copy, ignore_errors=True)
                    shutil.copytree(course, copy)
                    after = self.rows(copy)
                    self.expect(after >= before, f"tmpfs {trial} ({size} kB): {before} rows became {after}")
                    if after - before != seen:
                        refused += 1
                        self.expect(after - before < seen and b"in your records" in errors,
                                    f"tmpfs {trial} ({size} kB): {seen} acknowledged, {after - before} kept: {errors!r}")
                    answers += after - before
                    before = after
            finally:
                subprocess.run(["umount", str(mount)], check=True)
        print(f"a full tmpfs: {count} disks with 3 quizzes each, in {refused} of them answers were not kept and it said "
              f"so; {answers} kept, none lost", flush=True)

    def two_at_once(self, count):
        course, before, answers = self.course("two"), 0, 0
        for trial in range(count):
            if trial % 25 == 0:
                # Both find no store: they race to make it.
                course, before = self.course("two"), 0
            both = [self.quiz(course), self.quiz(course)]
            results = [quiz.communicate() for quiz in both]
            seen, after = sum(self.acknowledged(output) for output, _ in results), self.rows(course)
            self.expect(after - before == seen, f"two {trial}: {seen} acknowledged, {after - before} kept: "
                        f"{[errors for _, errors in results]!r}")
            answers += seen
            before = after
        print(f"two programs at once: {count} pairs, {answers} answers acknowledged, kept once", flush=True)

    def killed_transfer(self, count):
        source = self.course("source")
        for _ in range(20):
            self.quiz(source).communicate()
        file = self.folder / "records.jsonl"
        self.start(source, "state", "export", str(file)).communicate()
        total, whole, cut, all_of_it = self.rows(source), None, 0, 0
        for trial in range(count):
            target = self.course("target")
            self.quiz(target).communicate()
            own = self.rows(target)
            began = time.monotonic()
            importing = self.start(target, "state", "import", str(file))
            if whole is None:
                importing.communicate()
                whole = time.monotonic() - began
                continue
            time.sleep(random.uniform(0, whole))
            importing.send_signal(signal.SIGKILL)
            importing.communicate()
            cut += importing.returncode == -signal.SIGKILL
            after = self.rows(target)
            self.expect(after in (own, own + total), f"import {trial}: {own} rows became {after} of {own + total}")
            all_of_it += after != own
            output = self.start(target, "state", "import", str(file)).communicate()
            self.expect(self.rows(target) == own + total, f"import {trial}: not whole at the second time: {output!r}")
        for trial in range(count):
            copy = self.folder / "copy.jsonl"
            copy.unlink(missing_ok=True)
            exporting = self.start(source, "state", "export", str(copy))
            time.sleep(random.uniform(0, whole))
            exporting.send_signal(signal.SIGKILL)
            exporting.communicate()
            self.expect(not copy.exists() or copy.read_bytes() == file.read_bytes(), f"export {trial}: half a file")
        print(f"kill -9 in an import: {count} trials, {cut} died in the middle, {all_of_it} of all had taken in "
              f"everything, the others nothing; {count} killed exports left a whole file or none", flush=True)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("--trials", type=int, default=300)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        trials = Trials(arguments.program, pathlib.Path(folder))
        trials.kill_in_the_middle(arguments.trials)
        trials.full_disk(arguments.trials)
        trials.full_tmpfs(max(1, arguments.trials // 3))
        trials.two_at_once(max(1, arguments.trials // 3))
        trials.killed_transfer(max(2, arguments.trials // 3))
    print("all kept" if not trials.failures else f"{len(trials.failures)} FAILURES")
    sys.exit(bool(trials.failures))


if __name__ == "__main__":
    main()
