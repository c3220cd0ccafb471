import ExerciseChecks
import NumericCore
import SubmissionRuntime

/// A grading of two small files whose verdicts are known: the proof that a machine can judge.
package struct GradingTrial {
    private let grader: Grader

    package init(_ grader: Grader) {
        self.grader = grader
    }

    /// What went wrong, in a sentence; nil when the right file passed and the wrong one failed. Throws `GraderError`.
    package func problem() throws(GraderError) -> String? {
        for (body, expected) in [
            ("matmul(x, x.transposed())", Verdict.pass), ("matmul(x.transposed(), x)", .fail),
        ] {
            let report = try grader.grade(Self.submission(body), with: Self.check, seed: 1)
            if report.verdict != expected {
                return "a file that should end in \(expected.rawValue) ends in \(report.verdict.rawValue)"
            }
        }
        return nil
    }

    private static func submission(_ body: String) throws(GraderError) -> Submission {
        let source = "import NumericCore\nfunc trial(x: Tensor) -> Tensor { \(body) }\n"
        do {
            return try Submission(path: "trial.swift", bytes: Array(source.utf8))
        } catch {
            throw .file(path: error.path, problem: error.problem)
        }
    }

    private static var check: ExerciseCheck {
        let x = Tensor([[1, 2], [3, 4]])
        return ExerciseCheck(
            id: "trial",
            entryPoint: EntryPoint(
                "trial", [.init("x", "Tensor")], [.init("", "Tensor", axes: ["row", "column"])]),
            tolerance: Tolerance(), misconceptions: [], laws: [],
            draw: { seed in
                Examination(
                    seed: seed,
                    cases: [
                        .init(
                            sizes: "", isProbe: false, inputs: [.tensor(x)],
                            expected: [.tensor(matmul(x, x.transposed()))])
                    ],
                    answerOfMisconception: { _, _ in nil }, lawHolds: { _, _ in true },
                    gradientsFit: { _ in [:] })
            })
    }
}
