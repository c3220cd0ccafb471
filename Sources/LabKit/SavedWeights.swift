internal import Glibc
import NumericCore

/// Weights on their way from the tool into a program's box: for each tensor a line with its sizes and its name, then its
/// numbers, four little-endian bytes each. The tool has read and checked the file of the earlier run before.
package enum SavedWeights {
    /// What the names of an optimizer's memory begin with.
    package static let optimizerPrefix = "optimizer."

    /// The bytes of tensors. No name may hold a line feed.
    package static func bytes(of tensors: [NamedTensor]) -> [UInt8] {
        var bytes: [UInt8] = []
        for tensor in tensors {
            let sizes = tensor.value.shape.map(String.init).joined(separator: ",")
            bytes += Array("\(sizes) \(tensor.name)\n".utf8)
            for number in tensor.value.scalars {
                for shift in [0, 8, 16, 24] as [UInt32] {
                    bytes.append(UInt8(truncatingIfNeeded: number.bitPattern >> shift))
                }
            }
        }
        return bytes
    }

    /// The tensors in such bytes; nil where they are none.
    package static func tensors(in bytes: [UInt8]) -> [NamedTensor]? {
        var tensors: [NamedTensor] = []
        var rest = bytes[...]
        while let end = rest.firstIndex(of: 0x0A) {
            let line = String(decoding: rest[..<end], as: UTF8.self)
            let parts = line.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
            guard parts.count == 2 else { return nil }
            var shape: [Int] = []
            var count = 1
            for part in parts[0].split(separator: ",") {
                guard let size = Int(part), size >= 0,
                    case let (product, overflow) = count.multipliedReportingOverflow(by: size), !overflow
                else { return nil }
                shape.append(size)
                count = product
            }
            rest = rest[(end + 1)...]
            guard count <= rest.count / 4 else { return nil }
            let start = rest.startIndex
            let numbers = (0..<count).map { index in
                Float(
                    bitPattern: (0..<4).reduce(0) {
                        $0 | UInt32(rest[start + index * 4 + $1]) << (8 * UInt32($1))
                    })
            }
            tensors.append(NamedTensor(String(parts[1]), Tensor(shape: shape, numbers)))
            rest = rest[(start + count * 4)...]
        }
        return rest.isEmpty ? tensors : nil
    }

    /// The tensors of a file of such bytes; nil where it cannot be read.
    static func load(_ path: String) -> [NamedTensor]? {
        guard let bytes = try? DataFile.bytes(path, limit: 256 << 20) else { return nil }
        return tensors(in: bytes)
    }
}
