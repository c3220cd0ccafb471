import CourseCatalog
import Foundation
import Grader
import LabKit

/// A file of data for a lab, looked at before anything is compiled.
package struct LabDataFile: Sendable, Equatable {
    /// What is wrong with a file: where, what, and what to do.
    package struct Problem: Error, Sendable, Equatable, CustomStringConvertible {
        package var description: String
    }

    /// As a run is asked for it.
    package let request: LabRequest.Data

    /// Looks at a file.
    ///
    /// - Parameter name: as it was named.
    /// - Throws: ``Problem`` where the lab takes none, or where it is missing, empty, too large, of another form, or has a
    ///   line that does not fit; "numbers.csv:3: …" where a line is to blame.
    package init(_ name: String, for lab: Lab) throws(Problem) {
        guard let data = lab.data else {
            throw Problem(
                description: "\(lab.name) takes no data: \(lab.file) has no `data`. Leave out --data.")
        }
        let takes = "\(lab.name) takes \(data.formats.map(\.rawValue).joined(separator: ", ")): \(data.about)"
        guard let format = data.format(ofFile: name).flatMap({ DataFormat(rawValue: $0.rawValue) }) else {
            throw Problem(description: "\(name): it is no file that the lab takes by its name. \(takes)")
        }
        var status = stat()
        guard let real = realpath(name, nil) else {
            throw Problem(description: "\(name): \(String(cString: strerror(errno))). \(takes)")
        }
        defer { free(real) }
        let path = String(cString: real)
        guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG, access(path, R_OK) == 0 else {
            throw Problem(description: "\(name): it is no file that can be read. \(takes)")
        }
        do throws(DataFile.Problem) {
            _ = try DataTable(DataFile(path), as: format, columns: data.columns)
        } catch {
            let place = error.line.map { "\(name):\($0)" } ?? name
            throw Problem(description: "\(place): \(error.message). \(takes)")
        }
        request = LabRequest.Data(path: path, format: format.rawValue, columns: data.columns)
    }
}
