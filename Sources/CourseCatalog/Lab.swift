import Diagnostics
import LessonMarkup

/// A lab: a small model trained with the functions that a learner wrote, as `lessons/LESSON/lab.md` declares it.
///
///     ---
///     name: delayed-recall
///     title: Remember a token over a gap
///     metric: accuracy
///     baseline: 0.25
///     bar: 0.95
///     seconds: 60
///     steps: 400
///     uses: [cross_entropy]
///     variants:
///       - name: lstm
///         lesson: 09-gradient-highway
///         uses: [lstm_forward, lstm_backward]
///     ---
///
///     What it shows, and what to watch.
///
/// Its program is all `.swift` files in `solutions/LESSON/lab`; a file called like a variant belongs to that one alone.
package struct Lab: Sendable {
    /// Which way the metric gets better.
    package enum Direction: String, Sendable, CaseIterable {
        case higher, lower
    }

    /// What it is started by: `delayed-recall`. Unique in a course.
    package var name: String
    /// What it is called in lists.
    package var title: String
    /// The id of the lesson whose folder it lies in.
    package let lesson: String
    /// How messages name its file.
    package let file: String
    /// The folder of its program.
    package let programFolder: String
    /// What is measured, in a word or two: "accuracy".
    package var metric: String
    /// Which way the metric gets better.
    package var better: Direction
    /// The loss of guessing, for a line in the plot; nil where the author gave none.
    package var lossBaseline: Double?
    /// What to give with `--sample`, in a sentence; nil where the program shows nothing of what was learnt.
    package var sample: String?
    /// Its own options, in the order written.
    package var options: [LabOption] = []
    /// What files of data it takes; nil where it takes none.
    package var data: LabData?
    /// In the order written; one, called like the lab, where the author wrote none; none where the file is no lab.
    package var variants: [LabVariant]
    /// What it shows and what to watch.
    package var body: Document
    /// What is wrong with the file and with the folder of its program.
    package var diagnostics: [Diagnostic]

    /// The variant of a name.
    package func variant(_ name: String) -> LabVariant? { variants.first { $0.name == name } }

    /// A variant as people call it: "delayed-recall, lstm"; the lab's name where it has one variant.
    package func called(_ variant: LabVariant) -> String {
        variants.count > 1 ? "\(name), \(variant.name)" : name
    }

    /// What starts a variant.
    package func command(_ variant: LabVariant) -> String {
        "workbook lab \(name)" + (variants.count > 1 ? " --variant \(variant.name)" : "")
    }

    /// Whether `value` is as good as `goal`, or better.
    package func isReached(_ goal: Double, by value: Double) -> Bool {
        better == .higher ? value >= goal : value <= goal
    }

    /// The files of a variant's program, in order of their names.
    package func programFiles(of variant: LabVariant) -> [String] {
        let others = Set(variants.map(\.name)).subtracting([variant.name])
        return (FileKind.names(in: programFolder) ?? [])
            .filter { $0.hasSuffix(".swift") && !others.contains(String($0.dropLast(6))) }
            .map { "\(programFolder)/\($0)" }
    }
}
