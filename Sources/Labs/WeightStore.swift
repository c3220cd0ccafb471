import Foundation
import LabKit
import NumericCore
import SequenceModels
import TextTools

/// The weights of labs in `.workbook/labs`, as safetensors, which PyTorch reads too.
package struct WeightStore {
    /// Why weights could not be kept, and what to do.
    package struct Problem: Error, Sendable, Equatable, CustomStringConvertible {
        package var description: String
    }

    /// The folder.
    package let folder: String

    /// The weights of a course's labs.
    ///
    /// - Parameter records: the folder in which `.workbook` lies.
    package init(records: String) { folder = "\(records)/.workbook/labs" }

    /// Where the weights of a variant's last run lie.
    package func path(lab: String, variant: String) -> String {
        "\(folder)/\(lab == variant ? lab : "\(lab)-\(variant)").safetensors"
    }

    /// Keeps weights: a reader sees the file before or the new one, never half.
    ///
    /// - Returns: where they lie.
    /// - Throws: ``Problem``.
    package func keep(_ tensors: [NamedTensor], _ note: WeightNote) throws(Problem) -> String {
        let path = path(lab: note.lab, variant: note.variant)
        do {
            try FileManager.default.createDirectory(
                atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        } catch {
            throw Problem(
                description:
                    "\(folder): the folder cannot be made (\(error.localizedDescription)). Make room or make "
                    + "it writable; --save FILE writes the weights elsewhere")
        }
        try Self.save(tensors, note, to: path)
        return path
    }

    /// Writes weights to a file; throws ``Problem``.
    package static func save(
        _ tensors: [NamedTensor], _ note: WeightNote, to path: String
    ) throws(Problem) {
        do {
            try WeightFile.save(tensors.map { ($0.name, $0.value) }, metadata: note.metadata, to: path)
        } catch {
            throw Problem(
                description:
                    "\(path): the weights could not be written (\(error)). Make room, or name another file "
                    + "with --save")
        }
    }

    /// More than any frame can have brought.
    private static let largest = 64 << 20

    /// The weights of a variant's last run.
    ///
    /// - Throws: ``Problem`` where there are none, or they are damaged or of something else.
    package func load(
        lab: String, variant: String
    ) throws(Problem) -> (tensors: [NamedTensor], note: WeightNote) {
        let path = path(lab: lab, variant: variant)
        let command = "`workbook lab \(lab)" + (lab == variant ? "`" : " --variant \(variant)`")
        var status = stat()
        guard stat(path, &status) == 0 else {
            throw Problem(
                description:
                    "no run of \(lab == variant ? lab : "\(lab), \(variant)") has left weights yet. \(command) "
                    + "trains it and keeps them")
        }
        guard status.st_size <= Self.largest else {
            throw Problem(
                description: "\(path): it is larger than any weights of a lab. \(command) trains it anew")
        }
        let found: (tensors: [String: Tensor], metadata: [String: String])
        do {
            found = try WeightFile.loadWithMetadata(path)
        } catch {
            throw Problem(description: "\(path): \(error). \(command) trains it anew")
        }
        guard let note = WeightNote(found.metadata) else {
            throw Problem(
                description:
                    "\(path): it does not say which run has left it, as older files do not. \(command) trains it anew"
            )
        }
        guard note.lab == lab, note.variant == variant else {
            throw Problem(
                description:
                    "\(path): it holds weights of \(Printable.line(note.lab)), \(Printable.line(note.variant)). "
                    + "\(command) trains it anew")
        }
        let tensors = found.tensors.sorted { $0.key < $1.key }.map { NamedTensor($0.key, $0.value) }
        guard tensors.allSatisfy({ !$0.name.contains("\n") }) else {
            throw Problem(description: "\(path): a tensor's name has a line feed. \(command) trains it anew")
        }
        return (tensors, note)
    }

    /// The variant whose weights were written last; nil where none has any.
    package func latest(of lab: String, among variants: [String]) -> String? {
        variants.compactMap { name -> (String, timespec)? in
            var status = stat()
            guard stat(path(lab: lab, variant: name), &status) == 0 else { return nil }
            return (name, status.st_mtim)
        }
        .max { ($0.1.tv_sec, $0.1.tv_nsec) < ($1.1.tv_sec, $1.1.tv_nsec) }?.0
    }
}
