import Foundation
import Testing

/// A course whose every text has CRLF at its line ends, as git makes it on Windows.
struct WindowsCheckoutTests {
    private let course: ScratchFolder

    init() throws {
        course = try ScratchFolder.realCourse()
        for name in try FileManager.default.subpathsOfDirectory(atPath: course.path)
        where [".md", ".swift"].contains(where: name.hasSuffix) {
            try course.write(course.read(name).replacingOccurrences(of: "\n", with: "\r\n"), to: name)
        }
    }

    @Test func everythingIsInOrder() throws {
        let check = try Piped(Launch(["author", "check", "rnn-step"], in: course.path)).finish()
        #expect(check.succeeded, "\(check)")
        let stubs = try Piped(Launch(["author", "stubs"], in: course.path)).finish()
        #expect(stubs.succeeded, "\(stubs)")
        #expect(!course.exists(".workbook/kept"))
    }

    @Test func aLearnerNoticesNothing() throws {
        let stub = "exercises/02-rnn-cell/rnn_step.swift"
        let solution = try Piped(Launch(["solution", "rnn-step", "--show-anyway"], in: course.path)).finish()
        #expect(solution.succeeded && solution.output.contains("matmul"), "\(solution)")
        #expect(!solution.output.contains("\r"))
        try course.write("import NumericCore\r\n", to: stub)
        let reset = try Piped(Launch(["reset", "rnn-step"], in: course.path)).finish()
        #expect(reset.succeeded, "\(reset)")
        #expect(try course.read(stub).contains("unwritten()"))
        for arguments in [["read", "2"], ["hint", "rnn-step"], ["list"]] {
            let outcome = try Piped(Launch(arguments, in: course.path)).finish()
            #expect(outcome.succeeded && !outcome.output.contains("\r"), "\(arguments)")
        }
    }
}
