import Foundation
import Testing

import ProgressStore

/// A disk that takes nothing more, as a limit on the size of files makes one. `Tests/Reference/crash_trials.py` does it
/// hundreds of times, on a disk that is full as well.
@Suite struct FullDiskTests {
    /// The child records answers until one is refused, and notes each that was not.
    @Test(arguments: [0, 5000, 30_000, 90_000])
    func whatWasRecordedBeforeTheDiskWasFullStays(_ room: Int) async throws {
        let course = try TemporaryCourse()
        let path = course.path
        try ProgressStore(at: path).record(Self.answer(0))
        try course.write("", to: "returned")
        await #expect(processExitsWith: .exitCode(3)) { [path = path as String, room] in
            signal(SIGXFSZ, SIG_IGN)
            let store = try ProgressStore(at: path)
            let size = try FileManager.default.attributesOfItem(atPath: path + "/.workbook/progress.sqlite")[
                .size]
            let most = UInt((size as? Int ?? 0) + room)
            var limit = rlimit(rlim_cur: most, rlim_max: most)
            setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit)
            let returned = open(path + "/returned", O_WRONLY | O_APPEND)
            for number in 1... {
                do {
                    try store.record(FullDiskTests.answer(number))
                } catch {
                    exit(3)
                }
                let line = "\(number)\n"
                _ = line.withCString { write(returned, $0, line.utf8.count) }
            }
        }
        let returned = try String(contentsOfFile: path + "/returned", encoding: .utf8).split(separator: "\n")
            .count
        let store = try ProgressStore(at: path)
        #expect(try store.integrityProblems().isEmpty)
        let kept = try store.answers(lesson: "02-rnn-cell", question: "q").map(\.seed)
        #expect(kept == Array(0...UInt64(returned)))
        // With room again it goes on.
        try store.record(Self.answer(returned + 1))
        #expect(try store.answers(lesson: "02-rnn-cell", question: "q").count == returned + 2)
    }

    static func answer(_ number: Int) -> Answer {
        Answer(
            lesson: "02-rnn-cell", question: "q", seed: UInt64(number),
            response: String(repeating: "x", count: 400), isCorrect: false,
            at: Date(timeIntervalSince1970: Double(number)))
    }

    /// The one writes without a pause; the other, which waits for it, still gets each of its answers in.
    @Test func programThatWaitsIsNotKeptOut() async throws {
        let course = try TemporaryCourse()
        let path = course.path
        async let first: Void = Self.recordAHundred("one", path)
        async let second: Void = Self.recordAHundred("two", path)
        _ = await (first, second)
        let store = try ProgressStore(at: path)
        for lesson in ["one", "two"] {
            #expect(try store.answers(lesson: lesson, question: "q").count == 100)
        }
    }

    static func recordAHundred(_ lesson: String, _ path: String) async {
        await #expect(processExitsWith: .success) { [lesson = lesson as String, path = path as String] in
            // The patience of a store that must keep what it is given: no machine is so slow.
            let store = try ProgressStore(at: path)
            for number in 0..<100 {
                var answer = FullDiskTests.answer(number)
                answer.lesson = lesson
                try store.record(answer)
            }
            #expect(store.problem == nil)
        }
    }
}
