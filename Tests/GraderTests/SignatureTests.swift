import ExerciseChecks
import Testing

@testable import Grader

/// What may differ from the signature of an exercise: nothing that a caller of it would notice.
struct SignatureTests {
    private static let right = "tanh(matmul(x, wx.transposed()) + matmul(h, wh.transposed()) + b)"

    private func step(_ declaration: String) throws -> GradeReport {
        try Fixture.grade("import NumericCore\nfunc rnnStep\(declaration) {\n    \(Self.right)\n}\n")
    }

    @Test(arguments: [
        "(_ x: Tensor, _ h: Tensor, _ wx: Tensor, _ wh: Tensor, _ b: Tensor) -> Tensor",
        "(input x: Tensor, h: Tensor, wx: Tensor, wh: Tensor, b: Tensor) -> Tensor",
        "(h: Tensor, x: Tensor, wx: Tensor, wh: Tensor, b: Tensor) -> Tensor",
    ])
    func otherLabelsAreACompileErrorWithTheExpectedSignature(_ declaration: String) throws {
        let report = try step(declaration)
        #expect(report.verdict == .compileError)
        guard case .refused(let messages) = report.finding else {
            Issue.record("\(report.finding)")
            return
        }
        let text = messages.plainText
        #expect(text.hasPrefix("exercises/rnn_step.swift:2: error: rnnStep does not have the signature"))
        #expect(text.contains("expected: func rnnStep("))
    }

    @Test(arguments: [
        "(x input: Tensor, h: Tensor, wx: Tensor, wh: Tensor, b: Tensor) -> Tensor",
        "(x: Tensor, h: Tensor, wx: Tensor, wh: Tensor, b: Tensor = Tensor([0])) -> Tensor",
        "<Bias>(x: Tensor, h: Tensor, wx: Tensor, wh: Tensor, b: Bias) -> Tensor",
    ])
    func whatNoCallerNoticesIsFree(_ declaration: String) throws {
        let source = "import NumericCore\nfunc rnnStep\(declaration) {\n    BODY\n}\n"
        let body = Self.right.replacingOccurrences(
            of: "x,", with: declaration.contains("x input") ? "input," : "x,"
        )
        .replacingOccurrences(of: "+ b", with: declaration.hasPrefix("<") ? "+ (b as! Tensor)" : "+ b")
        let report = try Fixture.grade(source.replacingOccurrences(of: "BODY", with: body))
        #expect(report.verdict == .pass, "\(report.finding)")
    }

    @Test func anotherFunctionOfTheNameDoesNotStandInTheWay() throws {
        let report = try Fixture.grade(
            """
            import NumericCore
            func rnnStep(_ x: Tensor, _ h: Tensor, _ wx: Tensor, _ wh: Tensor, _ b: Tensor) -> Tensor { h }
            func rnnStep(x: Tensor) -> Tensor { x }
            func rnnStep(x: Tensor, h: Tensor, wx: Tensor, wh: Tensor, b: Tensor) -> Tensor { \(Self.right) }
            """)
        #expect(report.verdict == .pass, "\(report.finding)")
    }

    /// `rnnForward` with other results; they stand in the order in which they are asked for.
    private func forward(_ results: String) throws -> GradeReport {
        try Fixture.grade(
            """
            import NumericCore
            func rnnForward(x: Tensor, h0: Tensor, wx: Tensor, wh: Tensor, b: Tensor) -> \(results) {
                var h = h0
                let states = (0..<x.shape[1]).map { t in
                    h = tanh(matmul(x.slice(axis: 1, at: t), wx.transposed()) + matmul(h, wh.transposed()) + b)
                    return h
                }
                return (stack(states, axis: 1), h)
            }
            """, as: "rnn-forward")
    }

    @Test func resultsMayHaveNoLabelsButNoOtherOnes() throws {
        #expect(try forward("(states: Tensor, last: Tensor)").verdict == .pass)
        #expect(try forward("(Tensor, Tensor)").verdict == .pass)
        let other = try forward("(last: Tensor, states: Tensor)")
        #expect(other.verdict == .compileError)
        #expect("\(other.finding)".contains("its results are labelled last, states"))
    }
}
