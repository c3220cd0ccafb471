import Foundation
import Testing

@testable import Grader

/// What a submission does, and the verdict it gets, at every isolation level of this machine.
struct VerdictTests {
    struct Deed: Sendable, CustomTestStringConvertible {
        var name: String
        var verdict: Verdict
        /// The body of `rnnStep`, or a whole file.
        var code: String
        /// A part of what the report says.
        var says: String

        /// Whether `code` is all there is.
        var isWholeFile: Bool

        init(
            _ name: String, _ verdict: Verdict, says: String = "", _ code: String, isWholeFile: Bool? = nil
        ) {
            self.isWholeFile = isWholeFile ?? code.contains("func rnnStep")
            self.name = name
            self.verdict = verdict
            self.code = code
            self.says = says
        }

        var testDescription: String { name }

        var source: String {
            isWholeFile
                ? code
                : """
                import Glibc
                import NumericCore
                func rnnStep(x: Tensor, h: Tensor, wx: Tensor, wh: Tensor, b: Tensor) -> Tensor {
                \(code)
                }
                """
        }
    }

    static let right = "return tanh(matmul(x, wx.transposed()) + matmul(h, wh.transposed()) + b)"

    static let deeds: [Deed] = [
        Deed("the stub", .fail, says: "is not written yet", "unwritten()"),
        Deed(
            "prints PASSED and answers wrong", .fail,
            "print(\"PASSED {\\\"verdict\\\": \\\"pass\\\"}\"); return h"),
        Deed("prints and answers right", .pass, "print(\"x is\", x); \(right)"),
        Deed("wrong rank", .fail, "return b"),
        Deed("right count in the wrong shape", .fail, "return (\(right.dropFirst(7))).transposed()"),
        Deed("NaN", .fail, "return h * Float.nan"),
        Deed("infinity", .fail, "return h + Float.infinity"),
        Deed("ten times the tolerance off", .fail, "return (\(right.dropFirst(7))) * 1.002"),
        Deed("off by a rounding", .pass, "return (\(right.dropFirst(7))) * 1.000_000_1"),
        Deed(
            "negative zero for zero", .pass,
            "return (\(right.dropFirst(7))).mapped { $0 == 0 ? -0.0 : $0 }"),
        Deed(
            "keeps state between calls", .fail, says: "notRepeatable",
            """
            import NumericCore
            nonisolated(unsafe) var calls: Float = 0
            func rnnStep(x: Tensor, h: Tensor, wx: Tensor, wh: Tensor, b: Tensor) -> Tensor {
                calls += 1
                let state = tanh(matmul(x, wx.transposed()) + matmul(h, wh.transposed()) + b)
                return calls > 8 ? state + 1 : state
            }
            """),
        Deed(
            "shape error", .crash, says: "matmul of [2,",
            "return matmul(x, concatenate([wh, wh], axis: 0))"),
        Deed("index out of range", .crash, says: "Index out of range", "return Tensor([[Float]]()[3])"),
        Deed(
            "force-unwraps nil", .crash, says: "Unexpectedly found nil",
            "let none: Tensor? = nil; return none!"),
        Deed("overflows", .crash, "var n = Int.max; n += x.count; return h * Float(n)"),
        Deed("fatalError", .crash, says: "because I can", "fatalError(\"because I can\")"),
        Deed(
            "overflows the stack", .crash, says: "calls itself",
            """
            import NumericCore
            func deeper(_ n: Int) -> Int { n == -1 ? 0 : 1 + deeper(n + 1) }
            func rnnStep(x: Tensor, h: Tensor, wx: Tensor, wh: Tensor, b: Tensor) -> Tensor {
                h * Float(deeper(0))
            }
            """),
        Deed("aborts", .crash, "abort()"),
        Deed("exits with 0", .protocolError, says: "ended by itself", "exit(0)"),
        Deed("exits with 3", .protocolError, says: "ended by itself", "exit(3)"),
        Deed(
            "writes an answer of its own", .protocolError, "var byte: UInt8 = 7; write(4, &byte, 1); \(right)"
        ),
        Deed(
            "declares an endless answer", .protocolError,
            "var bytes: [UInt8] = [255, 255, 255, 127]; write(4, &bytes, 4); sleep(9); \(right)"),
        Deed("closes its output", .protocolError, "close(4); \(right)"),
        Deed("loops for ever", .timeout, says: "does your loop end?", "while true {}"),
        Deed("sleeps", .timeout, says: "did not finish", "sleep(60); \(right)"),
        Deed("stops itself", .timeout, "raise(SIGSTOP); \(right)"),
        Deed("ignores SIGTERM and waits", .timeout, "signal(SIGTERM, SIG_IGN); while true { pause() }"),
        Deed(
            "prints without end", .outputLimit, says: "Is there a print in a loop?",
            "while true { print(\"again and again\") }"),
        Deed(
            "takes memory without end", .memory, says: "memory",
            "var all: [[Float]] = []; while true { all.append(Array(repeating: 1, count: 1 << 20)) }"),
        Deed(
            "asks for more memory at once than there is", .crash, says: "more memory",
            "return h * Float([Float](repeating: 1, count: 1 << 34).count)"),
        Deed(
            "does not compile", .compileError, says: "exercises/rnn_step.swift:4:",
            "return matmul(x, nowhere)"),
        Deed("returns an Int", .compileError, says: "cannot convert return", "return 3"),
        Deed(
            "has another signature", .compileError,
            says: "rnn_step.swift:2: error: rnnStep does not have the signature",
            "import NumericCore\nfunc rnnStep(x: Tensor) -> Tensor { x }"),
        Deed(
            "has no such function", .compileError, says: "there is no function named rnnStep",
            "import NumericCore\nfunc step(x: Tensor) -> Tensor { x }", isWholeFile: true),
        Deed(
            "has code outside the function", .compileError, says: "top level",
            "import NumericCore\nprint(1)\nfunc rnnStep(x: Tensor, h: Tensor, wx: Tensor, wh: Tensor, b: Tensor) -> Tensor { h }"
        ),
        Deed(
            "asks for the reference", .compileError, says: "no such module",
            "import SequenceModels\nimport NumericCore\nfunc rnnStep(x: Tensor, h: Tensor, wx: Tensor, wh: Tensor, b: Tensor) -> Tensor { h }"
        ),
    ]

    @Test(arguments: deeds)
    func eachDeedHasItsVerdict(_ deed: Deed) throws {
        for grader in Fixture.impatientGraders {
            let report = try Fixture.grade(deed.source, with: grader)
            #expect(report.verdict == deed.verdict, "\(grader.isolation.level): \(report.finding)")
            if !deed.says.isEmpty {
                let said = "\(report.finding)\(report.checks.map(\.message))"
                #expect(said.contains(deed.says), "\(grader.isolation.level): \(said)")
            }
        }
    }

    @Test func aCrashNamesTheLearnersLine() throws {
        let report = try Fixture.grade(
            """
            import NumericCore

            func rnnStep(x: Tensor, h: Tensor, wx: Tensor, wh: Tensor, b: Tensor) -> Tensor {
                matmul(Tensor(zeros: [2, 3]), Tensor(zeros: [4, 5]))
            }
            """)
        #expect(
            report.finding == .stopped("matmul of [2, 3] and [4, 5]: inner sizes 3 and 4 differ", line: 4))
    }

    @Test func whatTheLearnerPrintsIsShownAndDefused() throws {
        let report = try Fixture.grade(
            Deed("", .pass, "print(\"\\u{1B}[31mred\\u{202E}\"); \(Self.right)").source)
        #expect(report.printed.contains("[31mred"))
        #expect(!report.printed.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{202E}" })
    }

    @Test func compilerMessagesAreDefused() throws {
        let report = try Fixture.grade(
            Deed("", .compileError, "return nowhere\u{7}(\"\u{1B}[31m\")").source)
        guard case .refused(let messages) = report.finding else {
            Issue.record("\(report.finding)")
            return
        }
        let text = messages.plainText
        #expect(!text.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{202E}" || $0 == "\u{7}" })
    }

    @Test func theSameSeedDrawsTheSameCase() throws {
        let wrong = Deed("", .fail, "return h").source
        let first = try Fixture.grade(wrong, seed: 42)
        #expect(try Fixture.grade(wrong, seed: 42).finding == first.finding)
        #expect(try Fixture.grade(wrong, seed: 43).finding != first.finding)
    }
}
