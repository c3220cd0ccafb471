import CourseCatalog
import Diagnostics
import Foundation

/// The figures of runs: a learner's last ones in `.workbook/labs`, and those that came with the course beside `lab.md`.
package struct LabRunStore {
    private let course: Course
    /// The folder in which `.workbook` lies; nil where only the course's own runs count.
    private let records: String?

    /// What the file of a course's runs is called.
    package static let shippedName = "lab-run.json"
    private static let largest = 1 << 20

    /// The runs of a course's labs.
    ///
    /// - Parameter records: the folder in which `.workbook` lies; nil for the course's own runs alone.
    package init(course: Course, records: String?) {
        self.course = course
        self.records = records
    }

    /// The learner's last run of a variant; nil without one that can be read.
    package func own(_ lab: Lab, _ variant: LabVariant) -> LabRunFigures? {
        guard let records, let data = Self.data(path(lab, variant, in: records)),
            let run = try? JSONDecoder().decode(LabRunFigures.self, from: data)
        else { return nil }
        return run.isSound && run.lab == lab.name && run.variant == variant.name ? run : nil
    }

    /// Keeps the learner's last run; where that fails, figures show the one before.
    package func keep(_ run: LabRunFigures, _ lab: Lab, _ variant: LabVariant) {
        guard let records else { return }
        let path = path(lab, variant, in: records)
        try? FileManager.default.createDirectory(
            atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o700])
        try? JSONEncoder().encode(run).write(to: URL(fileURLWithPath: path), options: .atomic)
    }

    private func path(_ lab: Lab, _ variant: LabVariant, in records: String) -> String {
        let weights = WeightStore(records: records).path(lab: lab.name, variant: variant.name)
        return (weights as NSString).deletingPathExtension + ".json"
    }

    // MARK: With the course

    /// Where the runs of a lab lie that came with the course, as messages name it.
    package static func shippedFile(of lab: Lab) -> String { "lessons/\(lab.lesson)/\(shippedName)" }

    /// The runs that came with the course; none where there is no such file.
    ///
    /// - Throws: a ``Diagnostic`` where the file is damaged or holds runs of something else.
    package func shipped(_ lab: Lab) throws(Diagnostic) -> [LabRunFigures] {
        let file = Self.shippedFile(of: lab)
        let path = "\(course.root)/\(file)"
        guard access(path, F_OK) == 0 else { return [] }
        let fix = "Make it anew: `workbook lab \(lab.name) --variant … --model --ship` for each variant"
        guard let data = Self.data(path),
            let runs = try? JSONDecoder().decode([LabRunFigures].self, from: data)
        else {
            throw Diagnostic(.error, file: file, message: "is no list of runs", fix: fix)
        }
        for run in runs where !run.isSound || run.lab != lab.name || lab.variant(run.variant) == nil {
            throw Diagnostic(
                .error, file: file,
                message:
                    "has a run of \(Diagnostic.printable("\(run.lab), \(run.variant)")), which is none of this lab's, "
                    + "or numbers that no run gives", fix: fix)
        }
        guard Set(runs.map(\.variant)).count == runs.count else {
            throw Diagnostic(.error, file: file, message: "has two runs of one variant", fix: fix)
        }
        return runs
    }

    /// Puts a run among those that come with the course, in place of the one of its variant.
    ///
    /// - Returns: the file, as messages name it.
    /// - Throws: a ``Diagnostic`` where the file that is there is damaged, or cannot be written.
    package func ship(_ run: LabRunFigures, _ lab: Lab) throws(Diagnostic) -> String {
        let file = Self.shippedFile(of: lab)
        var runs = try shipped(lab).filter { $0.variant != run.variant } + [run]
        let order = lab.variants.map(\.name)
        runs.sort { (order.firstIndex(of: $0.variant) ?? 0) < (order.firstIndex(of: $1.variant) ?? 0) }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        do {
            // A run a line, so that a difference shows which one changed.
            let lines = try runs.map { String(decoding: try encoder.encode($0), as: UTF8.self) }
            try ("[\n" + lines.joined(separator: ",\n") + "\n]\n")
                .write(toFile: "\(course.root)/\(file)", atomically: true, encoding: .utf8)
        } catch {
            throw Diagnostic(
                .error, file: file, message: "cannot be written: \(error.localizedDescription)",
                fix: "Make the folder writable")
        }
        return file
    }

    private static func data(_ path: String) -> Data? {
        var status = stat()
        guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_size <= largest else {
            return nil
        }
        return FileManager.default.contents(atPath: path)
    }
}
