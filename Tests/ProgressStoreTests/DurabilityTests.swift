import Foundation
import Testing

import ProgressStore

/// Real processes on one store: exit tests run their bodies in a process of their own.
@Suite struct DurabilityTests {
    static func attempt(_ exercise: String, _ number: Int) -> Attempt {
        Attempt(
            exercise: exercise, verdict: "fail", seed: UInt64(number), isolation: "limits", sha256: "00",
            source: "// \(number)\n" + String(repeating: "x", count: 3000), report: "{}", compiled: true)
    }

    @Test func twoProcessesWritingAtOnceLoseNothing() async throws {
        let course = try TemporaryCourse()
        let path = course.path
        // Neither finds a store: they race to create it too.
        async let first: Void = Self.write200Attempts("one", path)
        async let second: Void = Self.write200Attempts("two", path)
        _ = await (first, second)
        let store = try ProgressStore(at: path)
        #expect(try store.attempts(for: "one").map(\.seed) == Array(0..<200))
        #expect(try store.attempts(for: "two").map(\.seed) == Array(0..<200))
        #expect(try store.integrityProblems().isEmpty)
    }

    static func write200Attempts(_ exercise: String, _ path: String) async {
        await #expect(processExitsWith: .success) { [exercise = exercise as String, path = path as String] in
            let store = try ProgressStore(at: path)
            for number in 0..<200 { try store.record(DurabilityTests.attempt(exercise, number)) }
        }
    }

    /// The child notes each attempt in a second file once `record` has returned, and is killed at a random moment.
    @Test(arguments: [3, 17, 40, 71, 113])
    func aKillInTheMiddleOfAWriteLosesNothing(milliseconds: Int) async throws {
        let course = try TemporaryCourse()
        let path = course.path
        try course.write("", to: "returned")
        await #expect(processExitsWith: .signal(SIGKILL)) { [path = path as String, milliseconds] in
            let store = try ProgressStore(at: path)
            let returned = open(path + "/returned", O_WRONLY | O_APPEND)
            var killer = Thread?.none
            for number in 0... {
                try store.record(DurabilityTests.attempt("rnn-step", number))
                let line = "\(number)\n"
                _ = line.withCString { write(returned, $0, line.utf8.count) }
                if killer == nil {
                    killer = Thread {
                        usleep(UInt32(milliseconds) * 1000)
                        kill(getpid(), SIGKILL)
                    }
                    killer?.start()
                }
            }
        }
        let returned = try String(contentsOfFile: path + "/returned", encoding: .utf8)
            .split(separator: "\n").compactMap { UInt64($0) }
        #expect(!returned.isEmpty)
        let store = try ProgressStore(at: path)
        #expect(try store.integrityProblems().isEmpty)
        let kept = try store.attempts(for: "rnn-step").map(\.seed)
        // One more than was noted may be there: its record had finished, its note had not.
        #expect(kept.starts(with: returned) && kept.count <= returned.count + 1)
        try store.record(Self.attempt("after", 0))
    }

    @Test func threadsMayShareAStore() throws {
        let course = try TemporaryCourse()
        let store = try ProgressStore(at: course.path)
        DispatchQueue.concurrentPerform(iterations: 8) { thread in
            for number in 0..<10 { _ = try? store.record(Self.attempt("t\(thread)", number)) }
        }
        for thread in 0..<8 { #expect(try store.attempts(for: "t\(thread)").count == 10) }
    }
}
