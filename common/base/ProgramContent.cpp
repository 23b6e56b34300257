#include "common/base/ProgramContent.h"

#include <QtEndian>

namespace confab {

std::optional<ProgramContent> ProgramContent::of(QByteArrayView head)
{
    if (head.size() < 4)
        return std::nullopt;
    const quint32 magic = qFromBigEndian<quint32>(head.data());
    // Words may begin with MZ; what Windows runs has a head of 64 bytes that is not made of words.
    if (head.startsWith("MZ") && head.size() >= headBytes && head.first(headBytes).contains('\0'))
        return ProgramContent{"application/vnd.microsoft.portable-executable", ".exe"};
    if (magic == 0x7f454c46)
        return ProgramContent{"application/x-executable", ".elf"};
    if (magic == 0xfeedface || magic == 0xfeedfacf || magic == 0xcefaedfe || magic == 0xcffaedfe)
        return ProgramContent{"application/x-mach-binary", ".app"};
    // Java's classes and Mach-O for several processors share it; where one has its version, the other has how many.
    if (magic == 0xcafebabe && head.size() >= 8)
        return qFromBigEndian<quint32>(head.data() + 4) < 45 ? ProgramContent{"application/x-mach-binary", ".app"} : ProgramContent{"application/java-vm", ".class"};
    if (head.startsWith("#!"))
        return ProgramContent{"text/x-shellscript", ".sh"};
    return std::nullopt;
}

} // namespace confab
