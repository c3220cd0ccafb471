import NumericCore

/// Named tensors in the safetensors format: eight bytes of header length, a JSON header, then the numbers.
///
/// The format is described at https://huggingface.co/docs/safetensors. A file is hostile until it is read:
/// nothing is reserved for a size that the file's own length does not bear out, ranges must follow one
/// another without holes, and every size is multiplied with an eye on overflow.
package enum Safetensors {
    /// The largest header that the format allows.
    private static let largestHeader = 100_000_000

    /// The tensors of a file.
    ///
    /// F32, F64, F16 and BF16 are read; all become `Float`. Numbers beyond `Float` become infinite:
    /// `checkFinite` finds them in a model.
    ///
    /// - Throws: `SequenceModelError.safetensors` with what is wrong with the file.
    package static func read(_ bytes: [UInt8]) throws(SequenceModelError) -> [String: Tensor] {
        guard bytes.count >= 8 else {
            throw .safetensors(reason: "it has \(bytes.count) bytes, a header's length alone takes 8")
        }
        var announced: UInt64 = 0
        for index in 0..<8 { announced |= UInt64(bytes[index]) << UInt64(8 * index) }
        guard announced <= UInt64(largestHeader) else {
            throw .safetensors(
                reason: "it announces a header of \(announced) bytes, \(largestHeader) are allowed")
        }
        let length = Int(announced)
        guard length <= bytes.count - 8 else {
            throw .safetensors(
                reason: "it announces a header of \(length) bytes and has only \(bytes.count - 8) more: "
                    + "the file is cut short")
        }
        let body = 8 + length
        let entries = try SafetensorsHeader.parse(bytes[8..<body])
        var expected = 0
        var result: [String: Tensor] = [:]
        for entry in entries.sorted(by: { ($0.begin, $0.end) < ($1.begin, $1.end) }) {
            guard entry.begin == expected, entry.end >= entry.begin, entry.end <= bytes.count - body else {
                throw .safetensors(
                    reason: "\(entry.name) takes bytes \(entry.begin)..<\(entry.end) where \(expected) of "
                        + "\(bytes.count - body) comes next: ranges must follow one another to the end")
            }
            expected = entry.end
            result[entry.name] = try tensor(entry, bytes[(body + entry.begin)..<(body + entry.end)])
        }
        guard expected == bytes.count - body else {
            throw .safetensors(
                reason: "\(bytes.count - body - expected) bytes at the end belong to no tensor")
        }
        return result
    }

    private static func tensor(
        _ entry: SafetensorsHeader.Entry, _ bytes: ArraySlice<UInt8>
    ) throws(SequenceModelError) -> Tensor {
        guard let type = ElementType(rawValue: entry.type) else {
            throw .safetensors(
                reason: "\(entry.name) has numbers of type \(entry.type): "
                    + "F32, F64, F16 and BF16 can be read")
        }
        // Sizes of 0 hide an overflow of the others: each step is checked all the same.
        var count = 1
        for size in entry.shape {
            let (product, overflow) = count.multipliedReportingOverflow(by: size)
            guard !overflow else {
                throw .safetensors(reason: "\(entry.name) has the impossible shape \(entry.shape)")
            }
            count = product
        }
        let (wanted, overflow) = count.multipliedReportingOverflow(by: type.size)
        guard !overflow, wanted == bytes.count else {
            throw .safetensors(
                reason: "\(entry.name) of shape \(entry.shape) does not fill its \(bytes.count) bytes")
        }
        let start = bytes.startIndex
        let scalars = (0..<count).map { type.number(bytes, at: start + $0 * type.size) }
        return Tensor(shape: entry.shape, scalars)
    }

    private enum ElementType: String {
        case float32 = "F32"
        case float64 = "F64"
        case float16 = "F16"
        case brain16 = "BF16"

        var size: Int {
            switch self {
            case .float32: 4
            case .float64: 8
            case .float16, .brain16: 2
            }
        }

        func number(_ bytes: ArraySlice<UInt8>, at place: Int) -> Float {
            func bits(_ count: Int) -> UInt64 {
                (0..<count).reduce(0) { $0 | UInt64(bytes[place + $1]) << UInt64(8 * $1) }
            }
            switch self {
            case .float32: return Float(bitPattern: UInt32(bits(4)))
            case .float64: return Float(Double(bitPattern: bits(8)))
            case .brain16: return Float(bitPattern: UInt32(bits(2)) << 16)
            case .float16: return widened(UInt16(bits(2)))
            }
        }

        /// IEEE half precision by hand: `Float16` is not on every platform.
        private func widened(_ half: UInt16) -> Float {
            let sign: Float = half & 0x8000 == 0 ? 1 : -1
            let exponent = Int(half >> 10) & 31
            let fraction = Float(half & 0x3FF)
            if exponent == 31 { return fraction == 0 ? sign * .infinity : .nan }
            if exponent == 0 { return sign * fraction * 0x1p-24 }
            return sign * (1 + fraction * 0x1p-10)
                * Float(sign: .plus, exponent: exponent - 15, significand: 1)
        }
    }

    /// What a file says about itself, by name; empty where it says nothing.
    ///
    /// - Throws: `SequenceModelError.safetensors` where its header is damaged.
    package static func metadata(_ bytes: [UInt8]) throws(SequenceModelError) -> [String: String] {
        guard bytes.count >= 8 else { throw .safetensors(reason: "it has \(bytes.count) bytes") }
        let announced = (0..<8).reduce(UInt64(0)) { $0 | UInt64(bytes[$1]) << UInt64(8 * $1) }
        guard announced <= UInt64(min(largestHeader, bytes.count - 8)) else {
            throw .safetensors(reason: "it is cut short")
        }
        return try SafetensorsHeader.metadata(bytes[8..<(8 + Int(announced))])
    }

    /// The bytes of a file with these tensors as F32, in this order.
    ///
    /// - Parameter metadata: what the file says about itself; readers hand it out as text.
    /// - Throws: `SequenceModelError.safetensors` when a name comes twice or is the format's own.
    package static func write(
        _ tensors: [(name: String, value: Tensor)], metadata: KeyValuePairs<String, String> = [:]
    ) throws(SequenceModelError) -> [UInt8] {
        var names: Set<String> = []
        var header = "{"
        if !metadata.isEmpty {
            let pairs = metadata.map { "\(quoted($0)):\(quoted($1))" }.joined(separator: ",")
            header += "\(quoted(SafetensorsHeader.metadataName)):{\(pairs)}"
        }
        var offset = 0
        for (name, value) in tensors {
            guard names.insert(name).inserted, name != SafetensorsHeader.metadataName else {
                throw .safetensors(reason: "the name \(name) comes twice, or is the format's own")
            }
            let end = offset + 4 * value.count
            let shape = value.shape.map(String.init).joined(separator: ",")
            if header.utf8.count > 1 { header += "," }
            header += "\(quoted(name)):{\"dtype\":\"F32\",\"shape\":[\(shape)],"
            header += "\"data_offsets\":[\(offset),\(end)]}"
            offset = end
        }
        header += "}"
        // Readers like numbers that start at a multiple of eight.
        while header.utf8.count % 8 != 0 { header += " " }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(8 + header.utf8.count + offset)
        let length = UInt64(header.utf8.count)
        for index in 0..<8 { bytes.append(UInt8(truncatingIfNeeded: length >> UInt64(8 * index))) }
        bytes += header.utf8
        for (_, value) in tensors {
            for number in value.scalars {
                let bits = number.bitPattern
                for shift in stride(from: UInt32(0), to: 32, by: 8) {
                    bytes.append(UInt8(truncatingIfNeeded: bits >> shift))
                }
            }
        }
        return bytes
    }

    private static func quoted(_ name: String) -> String {
        var result = "\""
        for scalar in name.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case _ where scalar.value < 0x20:
                let digits = String(scalar.value, radix: 16)
                result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}

extension Parameterized {
    /// Every parameter replaced by the tensor of its name.
    ///
    /// - Throws: `SequenceModelError` when one is missing, left over, of another shape or not finite; the
    ///   model is then unchanged.
    package mutating func load(_ tensors: [String: Tensor]) throws(SequenceModelError) {
        let own = parameters
        for (name, value) in own {
            guard let found = tensors[name] else { throw .missing(name: name) }
            guard found.shape == value.shape else {
                throw .shape(name: name, expected: value.shape, found: found.shape)
            }
        }
        let names = Set(own.map(\.name))
        if let extra = tensors.keys.filter({ !names.contains($0) }).min() { throw .unexpected(name: extra) }
        var copy = self
        copy.forEachParameter { name, value in
            if let found = tensors[name] { value = found }
        }
        try copy.checkFinite()
        self = copy
    }
}
