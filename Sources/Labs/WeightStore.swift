import Foundation
import LabKit
import NumericCore
import SequenceModels

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
    package func keep(_ tensors: [NamedTensor], lab: String, variant: String) throws(Problem) -> String {
        let path = path(lab: lab, variant: variant)
        do {
            try FileManager.default.createDirectory(
                atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        } catch {
            throw Problem(
                description:
                    "\(folder): the folder cannot be made (\(error.localizedDescription)). Make room or make "
                    + "it writable; --save FILE writes the weights elsewhere")
        }
        try Self.save(tensors, to: path)
        return path
    }

    /// Writes weights to a file; throws ``Problem``.
    package static func save(_ tensors: [NamedTensor], to path: String) throws(Problem) {
        do {
            try WeightFile.save(tensors.map { ($0.name, $0.value) }, to: path)
        } catch {
            throw Problem(
                description:
                    "\(path): the weights could not be written (\(error)). Make room, or name another file "
                    + "with --save; the run itself is in your history")
        }
    }
}
