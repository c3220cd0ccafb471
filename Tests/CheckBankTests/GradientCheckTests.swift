import ExerciseChecks
import Foundation
import Testing

@testable import CheckBank
@testable import Grader

/// An exercise about gradients, as files: the law `derivative-of` and what a report says by it.
struct GradientCheckTests {
    private static let grader = try? Grader { _ in }
    private let root: URL

    private static let head = """
        import NumericCore

        func linearBackward(x: Tensor, w: Tensor, dy: Tensor) -> (y: Tensor, dw: Tensor, dx: Tensor) {

        """
    private static let right = """
            (
                y: matmul(x, w.transposed()), dw: matmul(dy.transposed(), x), dx: matmul(dy, w)
            )
        }

        """

    init() throws {
        root = FileManager.default.temporaryDirectory.appending(path: "gradient-check-\(UUID().uuidString)")
        let solution =
            Self.head + "    // solution\n"
            + Self.right.replacing("}\n", with: "    // stub\n    // unwritten()\n    // end\n}\n")
        try write(solution, "linear_backward.swift")
        try write(
            """
            format: 1
            sizes: [{B: 2..3, D: 4..5, H: 6..7}, {B: 5..6, D: 2..3, H: 7..8}]
            inputs:
              x: "[B, D] normal"
              w: "[H, D] normal"
              dy: "[B, H] normal"
            results:
              y: [batch, unit]
              dw: {axes: [unit, input], gradientOf: w}
              dx: {axes: [batch, input], gradientOf: x}
            laws:
              - derivative-of: {result: y, weighted: dy}
            """, "linear_backward/check.yml")
    }

    private func write(_ text: String, _ name: String) throws {
        let file = root.appending(path: name)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try text.write(to: file, atomically: true, encoding: .utf8)
    }

    private func check() throws -> ExerciseCheck {
        let path = root.appending(path: "linear_backward.swift").path(percentEncoded: false)
        return try CheckFolder(id: "linear-backward", besideSolution: path).exerciseCheck(
            with: #require(Self.grader))
    }

    private func grade(_ body: String) throws -> GradeReport {
        let submission = try Submission(path: "linear_backward.swift", bytes: Array((Self.head + body).utf8))
        return try #require(Self.grader).grade(submission, with: check(), seed: 4)
    }

    @Test func theReferenceKeepsItsOwnLaw() throws {
        #expect(CheckAudit(of: try check(), seeds: Array(1...10), fewest: 0).problems == [])
        #expect(try grade(Self.right).verdict == .pass)
    }

    @Test func aWrongForwardPassWithItsOwnGradientsIsToldFromWrongGradients() throws {
        let forward = try grade(
            "    (y: matmul(x, w.transposed()) * 2, dw: matmul(dy.transposed(), x) * 2, dx: matmul(dy, w) * 2)\n}\n"
        )
        #expect(forward.verdict == .fail)
        #expect(forward.gradients?.forward == .wrong(fitting: ["dw", "dx"], astray: []))
        let backward = try grade(Self.right.replacing("dx: matmul(dy, w)", with: "dx: matmul(dy, w) * 0.5"))
        #expect(backward.gradients?.off == ["dx"] && backward.gradients?.right == ["dw"])
        #expect(backward.gradients?.forward == .right)
        #expect(backward.brokenLaws.map(\.id) == ["derivative-of"])
    }
}
