internal import Glibc
import NumericCore

/// Weights on disk.
package enum WeightFile {
    /// The tensors of a safetensors file.
    ///
    /// - Throws: `SequenceModelError.file` when it cannot be read, `.safetensors` when it is damaged.
    package static func load(_ path: String) throws(SequenceModelError) -> [String: Tensor] {
        try Safetensors.read(bytes(path))
    }

    /// The tensors of a file, and what it says about itself; throws as ``load(_:)`` does.
    package static func loadWithMetadata(
        _ path: String
    ) throws(SequenceModelError) -> (tensors: [String: Tensor], metadata: [String: String]) {
        let bytes = try bytes(path)
        return (try Safetensors.read(bytes), try Safetensors.metadata(bytes))
    }

    private static func bytes(_ path: String) throws(SequenceModelError) -> [UInt8] {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw failure(path) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw failure(path) }
        guard status.st_mode & S_IFMT == S_IFREG else {
            throw .file(path: path, problem: "it is not an ordinary file")
        }
        var bytes = [UInt8](repeating: 0, count: Int(status.st_size))
        var filled = 0
        while filled < bytes.count {
            let count = bytes.withUnsafeMutableBytes { buffer in
                read(descriptor, buffer.baseAddress! + filled, buffer.count - filled)
            }
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw failure(path) }
            if count == 0 { break }
            filled += count
        }
        bytes.removeLast(bytes.count - filled)
        return bytes
    }

    /// Writes tensors beside the path and renames: a reader sees the old file or the new one, never half.
    ///
    /// - Parameter metadata: what the file says about itself.
    /// - Throws: `SequenceModelError.file` when it cannot be written, `.safetensors` when names clash.
    package static func save(
        _ tensors: [(name: String, value: Tensor)], metadata: KeyValuePairs<String, String> = [:],
        to path: String
    ) throws(SequenceModelError) {
        let bytes = try Safetensors.write(tensors, metadata: metadata)
        let partial = "\(path).\(getpid()).partial"
        let descriptor = open(partial, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw failure(path) }
        var written = 0
        while written < bytes.count {
            let count = bytes.withUnsafeBytes { buffer in
                write(descriptor, buffer.baseAddress! + written, buffer.count - written)
            }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else {
                let error = failure(path)
                close(descriptor)
                unlink(partial)
                throw error
            }
            written += count
        }
        guard close(descriptor) == 0, rename(partial, path) == 0 else {
            let error = failure(path)
            unlink(partial)
            throw error
        }
    }

    private static func failure(_ path: String) -> SequenceModelError {
        .file(path: path, problem: String(cString: strerror(errno)))
    }
}
