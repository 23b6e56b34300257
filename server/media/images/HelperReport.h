#pragma once

#include "server/media/FileInspector.h"

namespace confab {

// What confab-media said of a picture, not believed further than it can be: it may have fallen into the hands of the picture.
struct HelperReport {
    FileFacts facts;  // with paths in the work folder, of files that are there
    QString refusal;  // why the picture is not shown, if it is not
    bool complete = false; // it said all it has to say

    static HelperReport read(QByteArrayView output, const QString &workFolder);
};

} // namespace confab
