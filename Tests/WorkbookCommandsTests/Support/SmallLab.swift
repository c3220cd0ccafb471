/// A lab of the small course, whose program takes moments and calls its one exercise.
enum SmallLab {
    static let file = "lessons/02-rnn-cell/lab.md"
    static let program = "solutions/02-rnn-cell/lab/main.swift"

    /// A program whose steps are these lines; `step` and `run` stand for what they are called.
    static func source(_ step: String) -> String {
        """
        import Glibc
        import LabKit
        import NumericCore

        @testable import func rnn_step.rnnStep

        let run = LabRun()
        let weights = Parameters([NamedTensor("w", Tensor([1, 2]))])
        for step in run.steps {
            let h = rnnStep(
                x: Tensor([[1]]), h: Tensor([[0]]), wx: Tensor([[1]]), wh: Tensor([[1]]), b: Tensor([0]))
            \(step)
        }
        run.finish()

        """
    }

    /// The metric rises by a tenth of tanh(1) a step: 0.7616 after ten.
    static let rising = source(
        """
        run.report(loss: 1 / Float(step), gradient: 1)
        run.measure(h[0, 0] * Float(step) / 10, weights: weights)
        """)

    /// The small course with a lab of that program.
    ///
    /// - Parameter more: further lines of its front matter.
    static func course(
        _ source: String = rising, bar: Double = 0.7, steps: Int = 10, more: String = ""
    ) throws -> ScratchFolder {
        let course = try ScratchFolder.smallCourse()
        try course.write(
            """
            ---
            name: rise
            title: A line that rises
            metric: height
            baseline: 0.1
            bar: \(bar)
            seconds: 5
            steps: \(steps)
            uses: [rnn_step]\(more.isEmpty ? "" : "\n" + more)
            ---

            Watch it rise.

            """, to: file)
        try course.write(source, to: program)
        return course
    }
}
