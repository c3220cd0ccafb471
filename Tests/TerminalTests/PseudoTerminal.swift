import Glibc
import Terminal

/// A terminal without a window: what is written to one end is read from the other.
final class PseudoTerminal {
    let controller: Int32
    let path: String
    /// The program's end, kept open so that the modes outlive the program.
    let line: Int32

    /// `TIOCSPTLCK` and `TIOCGPTN` of asm-generic/ioctls.h, which are macros Swift cannot read.
    private static let setLock: UInt = 0x4004_5431
    private static let getNumber: UInt = 0x8004_5430

    init(columns: Int = 80, rows: Int = 24) {
        // posix_openpt and its kin are not in the Glibc module; these are the calls it makes.
        controller = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
        var lock: Int32 = 0
        _ = ioctl(controller, Self.setLock, &lock)
        var number: Int32 = 0
        _ = ioctl(controller, Self.getNumber, &number)
        path = "/dev/pts/\(number)"
        line = open(path, O_RDWR | O_NOCTTY | O_CLOEXEC)
        resize(columns: columns, rows: rows)
    }

    deinit {
        close(controller)
        close(line)
    }

    func resize(columns: Int, rows: Int) {
        var window = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
        _ = ioctl(controller, UInt(TIOCSWINSZ), &window)
    }

    /// The modes as bytes, for comparison.
    var modes: [UInt8] {
        var modes = termios()
        tcgetattr(line, &modes)
        return withUnsafeBytes(of: modes) { Array($0) }
    }

    func type(_ text: String) {
        let bytes = Array(text.utf8)
        _ = write(controller, bytes, bytes.count)
    }

    /// All that has been written to the terminal so far.
    func output() -> [UInt8] {
        var result: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 4096)
        var source = pollfd(fd: controller, events: Int16(POLLIN), revents: 0)
        while poll(&source, 1, 100) > 0, source.revents & Int16(POLLIN) != 0 {
            let count = read(controller, &buffer, buffer.count)
            if count <= 0 { break }
            result += buffer[..<count]
        }
        return result
    }
}
