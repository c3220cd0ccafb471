import NumericCore

/// Why a frame could not be read.
package enum WireError: Error, Equatable {
    /// The frame ends inside a value.
    case truncated
    /// A byte that names no kind.
    case unknownKind(UInt8)
    /// A tensor whose sizes cannot be right for the bytes that follow.
    case impossibleShape
    /// A text that is not UTF-8.
    case invalidText
    /// A truth value that is neither 0 nor 1.
    case invalidBool(UInt8)
    /// Bytes are left after the last value.
    case trailingBytes(Int)
}

/// A list of values as the bytes of one frame, without the frame's length.
///
/// The reader is written for hostile bytes: every declared count is checked against what is left before
/// anything is allocated.
package enum WireCoding {
    /// The largest rank a tensor may declare.
    static let maximumRank = 8

    /// The bytes of one frame.
    package static func encode(_ values: [WireValue]) -> [UInt8] {
        var bytes: [UInt8] = [UInt8(values.count)]
        for value in values { append(value, to: &bytes) }
        return bytes
    }

    private static func append(_ value: WireValue, to bytes: inout [UInt8]) {
        switch value {
        case .tensor(let tensor):
            bytes.append(WireValue.Tag.tensor.rawValue)
            bytes.append(UInt8(tensor.rank))
            for size in tensor.shape { append(UInt32(size), to: &bytes) }
            append(tensor.scalars, to: &bytes)
        case .int(let int):
            bytes.append(WireValue.Tag.int.rawValue)
            append(int, to: &bytes)
        case .float(let float):
            bytes.append(WireValue.Tag.float.rawValue)
            append(float.bitPattern, to: &bytes)
        case .ints(let ints):
            bytes.append(WireValue.Tag.ints.rawValue)
            append(UInt32(ints.count), to: &bytes)
            for int in ints { append(int, to: &bytes) }
        case .floats(let floats):
            bytes.append(WireValue.Tag.floats.rawValue)
            append(UInt32(floats.count), to: &bytes)
            append(floats, to: &bytes)
        case .bool(let bool):
            bytes.append(WireValue.Tag.bool.rawValue)
            bytes.append(bool ? 1 : 0)
        case .text(let text):
            bytes.append(WireValue.Tag.text.rawValue)
            append(text, to: &bytes)
        case .texts(let texts):
            bytes.append(WireValue.Tag.texts.rawValue)
            append(UInt32(texts.count), to: &bytes)
            for text in texts { append(text, to: &bytes) }
        }
    }

    private static func append(_ text: String, to bytes: inout [UInt8]) {
        append(UInt32(text.utf8.count), to: &bytes)
        bytes.append(contentsOf: text.utf8)
    }

    private static func append(_ floats: [Float], to bytes: inout [UInt8]) {
        floats.withUnsafeBytes { bytes.append(contentsOf: $0) }
    }

    private static func append<Number: FixedWidthInteger>(_ number: Number, to bytes: inout [UInt8]) {
        withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
    }

    /// The values of one frame; throws `WireError`.
    package static func decode(_ bytes: [UInt8]) throws(WireError) -> [WireValue] {
        var reader = Reader(bytes: bytes)
        let count = Int(try reader.number(UInt8.self))
        var values: [WireValue] = []
        for _ in 0..<count { values.append(try reader.value()) }
        guard reader.left == 0 else { throw .trailingBytes(reader.left) }
        return values
    }

    private struct Reader {
        let bytes: [UInt8]
        var position = 0

        var left: Int { bytes.count - position }

        mutating func value() throws(WireError) -> WireValue {
            let byte = try number(UInt8.self)
            guard let tag = WireValue.Tag(rawValue: byte) else { throw .unknownKind(byte) }
            switch tag {
            case .tensor: return .tensor(try tensor())
            case .int: return .int(Int(try number(Int64.self)))
            case .float: return .float(Float(bitPattern: try number(UInt32.self)))
            case .ints:
                let count = Int(try number(UInt32.self))
                guard count <= left / MemoryLayout<Int64>.size else { throw .truncated }
                var ints: [Int] = []
                for _ in 0..<count { ints.append(Int(try number(Int64.self))) }
                return .ints(ints)
            case .floats:
                return .floats(try floats(Int(try number(UInt32.self))))
            case .bool:
                let byte = try number(UInt8.self)
                guard byte <= 1 else { throw .invalidBool(byte) }
                return .bool(byte == 1)
            case .text: return .text(try text())
            case .texts:
                let count = Int(try number(UInt32.self))
                guard count <= left / MemoryLayout<UInt32>.size else { throw .truncated }
                var texts: [String] = []
                for _ in 0..<count { texts.append(try text()) }
                return .texts(texts)
            }
        }

        mutating func text() throws(WireError) -> String {
            let count = Int(try number(UInt32.self))
            guard count <= left else { throw .truncated }
            guard let text = String(validating: bytes[position..<(position + count)], as: UTF8.self) else {
                throw .invalidText
            }
            position += count
            return text
        }

        mutating func tensor() throws(WireError) -> Tensor {
            let rank = Int(try number(UInt8.self))
            guard rank <= WireCoding.maximumRank else { throw .impossibleShape }
            var shape: [Int] = []
            var count = 1
            for _ in 0..<rank {
                let size = Int(try number(UInt32.self))
                shape.append(size)
                let (product, overflow) = count.multipliedReportingOverflow(by: size)
                guard !overflow else { throw .impossibleShape }
                count = product
            }
            return Tensor(shape: shape, try floats(count))
        }

        mutating func floats(_ count: Int) throws(WireError) -> [Float] {
            guard count <= left / MemoryLayout<Float>.size else { throw .truncated }
            let floats = [Float](unsafeUninitializedCapacity: count) { buffer, initialized in
                bytes.withUnsafeBytes { source in
                    let run = source[position..<(position + count * MemoryLayout<Float>.size)]
                    UnsafeMutableRawBufferPointer(buffer).copyMemory(
                        from: UnsafeRawBufferPointer(rebasing: run))
                }
                initialized = count
            }
            position += count * MemoryLayout<Float>.size
            return floats
        }

        mutating func number<Number: FixedWidthInteger>(_: Number.Type) throws(WireError) -> Number {
            let size = MemoryLayout<Number>.size
            guard left >= size else { throw .truncated }
            var number: Number = 0
            withUnsafeMutableBytes(of: &number) { target in
                for index in 0..<size { target[index] = bytes[position + index] }
            }
            position += size
            return Number(littleEndian: number)
        }
    }
}
