import ExerciseChecks
import Testing

@testable import Grader

/// What is left of the compiler's words, and what is added to them.
struct CompilerMessagesTests {
    private func diagnostics(_ said: String, _ source: String = "func rnnStep() {}") throws -> String {
        let submission = try Submission(path: "rnn_step.swift", bytes: Array(source.utf8))
        return CompilerMessages(
            CompilerOutput(said), of: submission, entryPoint: try Fixture.check("rnn-step").entryPoint
        ).plainText
    }

    @Test func notesAboutFilesThatAreNotTheLearnersAreLeftOut() throws {
        let text = try diagnostics(
            """
            submission.swift:5:7: error: no exact matches
            5 | a.append(x.shape)
              |   `- error: no exact matches
            Swift.Array.append:2:33: note: candidate expects
            1 | generic struct Array {
              :
            2 | func append(_ newElement: Element)
            <unknown>:0: note: a function type must be
            submission.swift:7:1: note: this one is
            7 | mine
            """)
        #expect(
            text == """
                rnn_step.swift:5:7: error: no exact matches
                5 | a.append(x.shape)
                  |   `- error: no exact matches
                rnn_step.swift:7:1: note: this one is
                7 | mine
                """)
    }

    @Test func aLineIsSpokenOfOnceAndWarningsGiveWayToErrors() throws {
        let text = try diagnostics(
            """
            submission.swift:3:1: warning: never used [#no-usage]
            submission.swift:4:1: error: the first
            submission.swift:4:9: error: what follows from it
            """)
        #expect(
            text == """
                rnn_step.swift:4:1: error: the first

                … and 1 more error. Mend the first, then grade again.
                """)
        #expect(try diagnostics("submission.swift:3:1: warning: never used [#no-usage]\n").hasSuffix("used"))
    }

    @Test func aModuleThatCannotBeHadIsNamed() throws {
        let report = try Fixture.grade(
            """
            // import Dispatch
            import NumericCore
            import Foundation
            func rnnStep(x: Tensor, h: Tensor, wx: Tensor, wh: Tensor, b: Tensor) -> Tensor { h }
            """)
        #expect(report.verdict == .compileError)
        guard case .refused(let messages) = report.finding else {
            Issue.record("\(report.finding)")
            return
        }
        #expect(
            messages.plainText == """
                exercises/rnn_step.swift:3: error: an exercise cannot import Foundation
                  NumericCore has what an exercise needs, and Glibc has exp, log, sqrt and the like; take the line out
                """)
    }

    @Test func callsOutsideOfFunctionsAreExplained() throws {
        let report = try Fixture.grade(
            """
            import NumericCore
            func rnnStep(x: Tensor, h: Tensor, wx: Tensor, wh: Tensor, b: Tensor) -> Tensor { h }
            print(1)
            """)
        #expect("\(report.finding)".contains("rnn_step.swift:3: note: the grader calls rnnStep itself"))
    }

    @Test func whatIsPrintedBeforeACrashIsNotLost() throws {
        let report = try Fixture.grade(
            """
            import NumericCore
            func rnnStep(x: Tensor, h: Tensor, wx: Tensor, wh: Tensor, b: Tensor) -> Tensor {
                print("as far as here")
                return [h][x.count]
            }
            """)
        #expect(report.verdict == .crash)
        #expect(report.printed == "as far as here\n")
    }

    @Test func aLongOutputSaysThatItGoesOn() throws {
        let report = try Fixture.grade(
            """
            import NumericCore
            func rnnStep(x: Tensor, h: Tensor, wx: Tensor, wh: Tensor, b: Tensor) -> Tensor {
                for line in 0..<1000 { print("line", line) }
                return h
            }
            """)
        #expect(report.printed.utf8.count < 4200)
        let lines = report.printed.split(separator: "\n")
        #expect(lines.last?.hasSuffix("KiB more)") == true)
        #expect(lines.dropLast().allSatisfy { $0.hasPrefix("line ") })
    }
}
