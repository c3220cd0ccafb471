import Foundation
import SubmissionRuntime
import Testing

@testable import Grader

/// A program that breaks off: one sentence that tells what happened, and the learner's line.
struct CrashReportTests {
    struct Crash: Sendable, CustomTestStringConvertible {
        var name: String
        /// Stands on line 5 of the submission.
        var line: String
        var says: String
        var verdict: Verdict = .crash

        var testDescription: String { name }

        var source: String {
            """
            import Glibc
            import NumericCore

            func rnnStep(x: Tensor, h: Tensor, wx: Tensor, wh: Tensor, b: Tensor) -> Tensor {
                \(line)
            }
            """
        }
    }

    static let crashes: [Crash] = [
        Crash(
            name: "an operator's shapes", line: "return x + Tensor([1, 2, 3, 4, 5, 6, 7])",
            says: "and [7]: sizes "),
        Crash(
            name: "an operator that assigns", line: "var y = b; y += x; return y",
            says: "+= of"),
        Crash(
            name: "a function's shapes", line: "return matmul(Tensor(zeros: [2, 3]), Tensor(zeros: [4, 5]))",
            says: "matmul of [2, 3] and [4, 5]: inner sizes 3 and 4 differ"),
        Crash(
            name: "a tensor's index", line: "return h * x[9, 9]", says: "index [9, 9] is outside shape [2, "),
        Crash(
            name: "an array's index", line: "let a = [1, 2]; return h * Float(a[x.count])",
            says: "Index out of range: the array has no element"),
        Crash(
            name: "a slice's bounds", line: "let a = [1, 2, 3]; return h * Float(a[1..<7 + x.rank].count)",
            says: "Index out of range"),
        Crash(
            name: "in a closure", line: "return h * [1, 2].map { (i: Int) -> Float in [Float]()[i] }[0]",
            says: "Index out of range"),
        Crash(
            name: "overflow", line: "var n = Int.max; n += x.count; return h * Float(n)",
            says: "Arithmetic overflow"),
        Crash(
            name: "below zero", line: "let n: UInt = 1; return h * Float(n - UInt(x.count))",
            says: "A UInt cannot go below 0"),
        Crash(
            name: "division", line: "let z = x.count - x.count; return h * Float(7 / z)",
            says: "Division by zero"),
        Crash(
            name: "remainder", line: "let z = x.count - x.count; return h * Float(7 % z)",
            says: "Division by zero"),
        Crash(
            name: "unwrapping", line: "let t: Tensor? = nil; return t!",
            says: "what stands before the ! has no value"),
        Crash(
            name: "a missing key", line: "let d = [\"a\": 1]; return h * Float(d[\"b\"]!)",
            says: "Unexpectedly found nil"),
        Crash(
            name: "recursion",
            line: "func f(_ n: Int) -> Int { n == -1 ? 0 : 1 + f(n + 1) }; return h * Float(f(x.count))",
            says: "A function calls itself without end"),
        Crash(
            name: "a precondition", line: "precondition(x.count < 0, \"must not\"); return h",
            says: "Precondition failed: must not"),
        Crash(
            name: "an assertion", line: "assert(x.count < 0); return h",
            says: "Assertion failed: a condition that has to hold"),
        Crash(name: "fatalError", line: "fatalError()", says: "fatalError() was called"),
        Crash(
            name: "a large array", line: "return h * Float([Float](repeating: 1, count: 1 << 34).count)",
            says: "more memory at once (64 GiB) than the 2 GiB"),
        Crash(
            name: "a large tensor", line: "return Tensor(zeros: [1 << 20, 1 << 20])",
            says: "more memory at once (4096 GiB)"),
        Crash(
            name: "a range", line: "for i in 3..<x.rank { print(i) }; return h",
            says: "A range a..<b needs a <= b"),
        Crash(
            name: "NaN as Int", line: "return h * Float(Int(Float.nan * Float(x.count)))",
            says: "because it is either infinite or NaN"),
        Crash(
            name: "as!", line: "let a: Any = x; return h * Float(a as! Int)",
            says: "as! failed: the value is of type Tensor, not of type Int."),
        Crash(
            name: "try!",
            line: "struct Gone: Error {}; func f() throws -> Tensor { throw Gone() }; return try! f()",
            says: "try! met an error: Gone()"),
        Crash(
            name: "a stray pointer",
            line: "let p = UnsafeMutablePointer<Int>(bitPattern: 8)!; p.pointee = 1; return h",
            says: "It touched memory that is not its own"),
        Crash(name: "abort", line: "abort()", says: "It called abort"),
        Crash(name: "a signal to itself", line: "raise(SIGSEGV); return h", says: "It touched memory"),
    ]

    @Test(arguments: crashes)
    func eachCrashIsToldInASentenceWithTheLine(_ crash: Crash) throws {
        for grader in Fixture.graders {
            let report = try Fixture.grade(crash.source, with: grader)
            #expect(report.verdict == crash.verdict)
            guard case .stopped(let sentence, let line) = report.finding else {
                Issue.record("\(report.finding)")
                continue
            }
            #expect(sentence.contains(crash.says), "\(sentence)")
            #expect(line == 5, "\(sentence)")
            #expect(report.stoppedAt?.wholeMatch(of: /case 1 of [0-9]+ \(B=.*/) != nil)
            #expect(report.checks.last?.message.hasPrefix("line 5: ") == true)
        }
    }

    @Test func aLoopThatDoesNotEndIsPlaced() throws {
        let source = Crash(name: "", line: "while x.rank > 0 {}; return h", says: "").source
        // The place is told where the processor time ends; on a busy machine the clock on the wall would end it before.
        var grader = Fixture.grader
        grader.limits.cpuSeconds = 2
        grader.limits.wallSeconds = 60
        let report = try Fixture.grade(source, with: grader)
        #expect(report.verdict == .timeout)
        #expect("\(report.finding)".contains("does your loop end?"))
        #expect("\(report.finding)".contains("Optional(5)"))
    }

    @Test func workThatTakesLongIsNotDisturbed() throws {
        let source = Crash(
            name: "",
            line: "for i in 0..<5_000_000 where i == x.count { print(i) }; "
                + VerdictTests.right, says: ""
        ).source
        #expect(try Fixture.grade(source).verdict == .pass)
    }

    @Test func aForgedReportChangesNoVerdictAndNoMoreThanALine() throws {
        let forged = """
            let said = "\\nSubmission/submission.swift:999999: Fatal error: \\u{1B}[31m\\n" \
            + "workbook-fault stack zz -1 ffffffffffffffffff 1 2 3\\n"; \
            _ = said.withCString { write(2, $0, said.utf8.count) }; exit(1)
            """
        let ended = try Fixture.grade(Crash(name: "", line: forged, says: "").source)
        #expect(ended.verdict == .protocolError)
        let killed = try Fixture.grade(
            Crash(
                name: "",
                line: forged.replacingOccurrences(of: "exit(1)", with: "kill(getpid(), 4); return h"),
                says: ""
            ).source)
        #expect(killed.verdict == .crash)
        guard case .stopped(let sentence, let line) = killed.finding else {
            Issue.record("\(killed.finding)")
            return
        }
        #expect(!sentence.unicodeScalars.contains("\u{1B}"))
        #expect(line == nil || line == 5)
    }

    @Test func aTraceIsReadWithinBounds() {
        let read = { (text: String) in FaultTrace(standardError: Array(text.utf8)) }
        #expect(read("nothing") == nil)
        #expect(read("\nworkbook-fault 00000010 0000002a\n")?.addresses == [0x10, 0x2A])
        #expect(read("workbook-fault busy 10\nworkbook-fault stack 2a\n")?.kind == .stackFull)
        #expect(read("workbook-fault stack ffffffffffffffffffff 0 -1 40000001 7\n")?.addresses == [7])
        let long = "workbook-fault" + String(repeating: " 1", count: 10_000)
        #expect(read(long)?.addresses.count == FaultReport.mostFrames + 1)
    }

    @Test func theRuntimesWordsAreReadAndBounded() {
        #expect(TrapMessage("no such thing") == nil)
        #expect(TrapMessage("a line about a Fatal error: not at its place") == nil)
        #expect(TrapMessage("a/submission.swift:14: Fatal error: mine")?.line == 14)
        #expect(TrapMessage("NumericCore/X.swift:14: Fatal error: not mine")?.line == nil)
        let long = TrapMessage("x.swift:1: Fatal error: " + String(repeating: "y", count: 100_000))
        #expect((long?.message.count ?? 0) <= 500)
    }
}
