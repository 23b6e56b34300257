<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name>AccountPage</name>
    <message>
        <source>Password</source>
        <translation>كلمة المرور</translation>
    </message>
    <message>
        <source>Password until now</source>
        <translation>كلمة المرور الحالية</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>كلمة المرور الجديدة</translation>
    </message>
    <message>
        <source>At least 8 characters.</source>
        <translation>ثمانية أحرف على الأقل.</translation>
    </message>
    <message>
        <source>Change the password</source>
        <translation>تغيير كلمة المرور</translation>
    </message>
    <message>
        <source>Log out</source>
        <translation>تسجيل الخروج</translation>
    </message>
    <message>
        <source>Delete the account…</source>
        <translation>حذف الحساب…</translation>
    </message>
    <message>
        <source>Your account, your devices and your memberships go for good. What you wrote stays in its chats, without your name.</source>
        <translation>سيُحذف حسابك وأجهزتك وعضوياتك نهائيًا. ما كتبته يبقى في محادثاته من دون اسمك.</translation>
    </message>
    <message>
        <source>Your password, to be sure it is you</source>
        <translation>كلمة مرورك للتأكد من أنك أنت</translation>
    </message>
    <message>
        <source>Delete the account</source>
        <translation>حذف الحساب</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>الإبقاء عليه</translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) still wait to be sent, and would be lost.</source>
        <translation>
            <numerusform>لا رسائل تنتظر الإرسال.</numerusform>
            <numerusform>رسالة واحدة لا تزال تنتظر الإرسال وستضيع.</numerusform>
            <numerusform>رسالتان لا تزالان تنتظران الإرسال وستضيعان.</numerusform>
            <numerusform>%Ln رسائل لا تزال تنتظر الإرسال وستضيع.</numerusform>
            <numerusform>%Ln رسالة لا تزال تنتظر الإرسال وستضيع.</numerusform>
            <numerusform>%Ln رسالة لا تزال تنتظر الإرسال وستضيع.</numerusform>
        </translation>
    </message>
    <message>
        <source>Log out all the same</source>
        <translation>تسجيل الخروج رغم ذلك</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>البقاء</translation>
    </message>
    <message>
        <source>Password changed. Your other devices were signed out.</source>
        <translation>تم تغيير كلمة المرور. سُجّل خروج أجهزتك الأخرى.</translation>
    </message>
</context>
<context>
    <name>AddPeopleSheet</name>
    <message>
        <source>Add people</source>
        <translation>إضافة أشخاص</translation>
    </message>
    <message numerus="yes">
        <source>Add %Ln person(s)</source>
        <translation>
            <numerusform>إضافة أشخاص</numerusform>
            <numerusform>إضافة شخص واحد</numerusform>
            <numerusform>إضافة شخصين</numerusform>
            <numerusform>إضافة %Ln أشخاص</numerusform>
            <numerusform>إضافة %Ln شخصًا</numerusform>
            <numerusform>إضافة %Ln شخص</numerusform>
        </translation>
    </message>
    <message>
        <source>Add</source>
        <translation>إضافة</translation>
    </message>
</context>
<context>
    <name>AppField</name>
    <message>
        <source>Hide password</source>
        <translation>إخفاء كلمة المرور</translation>
    </message>
    <message>
        <source>Show password</source>
        <translation>إظهار كلمة المرور</translation>
    </message>
</context>
<context>
    <name>AppMenu</name>
    <message>
        <source>Menu</source>
        <translation>قائمة</translation>
    </message>
</context>
<context>
    <name>AppSheet</name>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>Asked</name>
    <message numerus="yes">
        <source>%1 Try again in %Ln second(s).</source>
        <translation>
            <numerusform>%L1 حاول مجددًا الآن.</numerusform>
            <numerusform>%L1 حاول مجددًا بعد ثانية واحدة.</numerusform>
            <numerusform>%L1 حاول مجددًا بعد ثانيتين.</numerusform>
            <numerusform>%L1 حاول مجددًا بعد %Ln ثوانٍ.</numerusform>
            <numerusform>%L1 حاول مجددًا بعد %Ln ثانية.</numerusform>
            <numerusform>%L1 حاول مجددًا بعد %Ln ثانية.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Attachments</name>
    <message>
        <source>Voice message, %1.</source>
        <translation>رسالة صوتية، %L1.</translation>
    </message>
    <message>
        <source>Picture %1.</source>
        <translation>صورة %L1.</translation>
    </message>
    <message>
        <source>File %1, %2.</source>
        <translation>ملف %L1، %L2.</translation>
    </message>
</context>
<context>
    <name>BansSheet</name>
    <message>
        <source>Banned people</source>
        <translation>المحظورون</translation>
    </message>
    <message>
        <source>Nobody is kept out of %1.</source>
        <translation>لا أحد محظور من %1.</translation>
    </message>
    <message>
        <source>Lift the ban</source>
        <translation>رفع الحظر</translation>
    </message>
</context>
<context>
    <name>ChatFilters</name>
    <message>
        <source>Show</source>
        <translation>عرض</translation>
    </message>
    <message>
        <source>All</source>
        <translation>الكل</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>غير مقروءة</translation>
    </message>
    <message>
        <source>Mentions</source>
        <translation>إشارات</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>مؤرشفة</translation>
    </message>
</context>
<context>
    <name>ChatListHeader</name>
    <message>
        <source>You and settings</source>
        <translation>أنت والإعدادات</translation>
    </message>
    <message>
        <source>Search chats</source>
        <translation>البحث في المحادثات</translation>
    </message>
    <message>
        <source>Ctrl K</source>
        <comment>keys for the quick switcher</comment>
        <translation>Ctrl K</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>محادثة جديدة</translation>
    </message>
</context>
<context>
    <name>ChatListPane</name>
    <message>
        <source>Chats</source>
        <translation>المحادثات</translation>
    </message>
</context>
<context>
    <name>ChatMenu</name>
    <message>
        <source>Unpin from the top</source>
        <translation>إلغاء التثبيت من الأعلى</translation>
    </message>
    <message>
        <source>Pin to the top</source>
        <translation>تثبيت في الأعلى</translation>
    </message>
    <message>
        <source>Unmute</source>
        <translation>إلغاء الكتم</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>كتم</translation>
    </message>
    <message>
        <source>Take out of the archive</source>
        <translation>إخراج من الأرشيف</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>أرشفة</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>مغادرة</translation>
    </message>
</context>
<context>
    <name>ChatPreview</name>
    <message>
        <source>Draft:</source>
        <translation>مسودة:</translation>
    </message>
    <message>
        <source>%1:</source>
        <comment>who wrote the last message</comment>
        <translation>%L1:</translation>
    </message>
</context>
<context>
    <name>ChatRow</name>
    <message numerus="yes">
        <source>%Ln unread message(s)</source>
        <translation>
            <numerusform>لا رسائل غير مقروءة</numerusform>
            <numerusform>رسالة واحدة غير مقروءة</numerusform>
            <numerusform>رسالتان غير مقروءتين</numerusform>
            <numerusform>%Ln رسائل غير مقروءة</numerusform>
            <numerusform>%Ln رسالة غير مقروءة</numerusform>
            <numerusform>%Ln رسالة غير مقروءة</numerusform>
        </translation>
    </message>
    <message>
        <source>mentions you</source>
        <translation>يشير إليك</translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>مثبتة</translation>
    </message>
    <message>
        <source>muted</source>
        <translation>مكتومة</translation>
    </message>
    <message>
        <source>online</source>
        <translation>متصل</translation>
    </message>
    <message>
        <source>away</source>
        <translation>بعيد</translation>
    </message>
    <message>
        <source>do not disturb</source>
        <translation>عدم الإزعاج</translation>
    </message>
</context>
<context>
    <name>ChatSearch</name>
    <message>
        <source>Search in this chat</source>
        <translation>البحث في هذه المحادثة</translation>
    </message>
    <message>
        <source>Close search</source>
        <translation>إغلاق البحث</translation>
    </message>
    <message>
        <source>Hits</source>
        <translation>النتائج</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%L1، %L2: %L3</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>لا نتائج</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>a hit of a search</comment>
        <translation>%1 من %2</translation>
    </message>
    <message>
        <source>Older hit</source>
        <translation>النتيجة الأقدم</translation>
    </message>
    <message>
        <source>Newer hit</source>
        <translation>النتيجة الأحدث</translation>
    </message>
</context>
<context>
    <name>ChatSummary</name>
    <message>
        <source>Photo</source>
        <translation>صورة</translation>
    </message>
    <message>
        <source>Voice message</source>
        <translation>رسالة صوتية</translation>
    </message>
    <message>
        <source>File</source>
        <translation>ملف</translation>
    </message>
    <message>
        <source>You</source>
        <translation>أنت</translation>
    </message>
    <message>
        <source>Message deleted</source>
        <translation>حُذفت الرسالة</translation>
    </message>
    <message numerus="yes">
        <source>%n member(s)</source>
        <translation>
            <numerusform>لا أعضاء</numerusform>
            <numerusform>عضو واحد</numerusform>
            <numerusform>عضوان</numerusform>
            <numerusform>%Ln أعضاء</numerusform>
            <numerusform>%Ln عضوًا</numerusform>
            <numerusform>%Ln عضو</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%L1، %L2</translation>
    </message>
    <message numerus="yes">
        <source>%n online</source>
        <translation>
            <numerusform>لا أحد متصل</numerusform>
            <numerusform>%Ln متصل</numerusform>
            <numerusform>%Ln متصلان</numerusform>
            <numerusform>%Ln متصلون</numerusform>
            <numerusform>%Ln متصلًا</numerusform>
            <numerusform>%Ln متصل</numerusform>
        </translation>
    </message>
    <message>
        <source>online</source>
        <translation>متصل</translation>
    </message>
    <message>
        <source>away</source>
        <translation>بعيد</translation>
    </message>
    <message>
        <source>do not disturb</source>
        <translation>عدم الإزعاج</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>غير متصل</translation>
    </message>
    <message>
        <source>Someone</source>
        <translation>شخص ما</translation>
    </message>
    <message>
        <source>typing…</source>
        <translation>يكتب…</translation>
    </message>
    <message>
        <source>%1 is typing…</source>
        <translation>%L1 يكتب…</translation>
    </message>
    <message>
        <source>%1 and %2 are typing…</source>
        <translation>%L1 و%L2 يكتبان…</translation>
    </message>
    <message numerus="yes">
        <source>%n people are typing…</source>
        <translation>
            <numerusform>لا أحد يكتب…</numerusform>
            <numerusform>شخص واحد يكتب…</numerusform>
            <numerusform>شخصان يكتبان…</numerusform>
            <numerusform>%Ln أشخاص يكتبون…</numerusform>
            <numerusform>%Ln شخصًا يكتبون…</numerusform>
            <numerusform>%Ln شخص يكتبون…</numerusform>
        </translation>
    </message>
    <message>
        <source>waiting for the connection</source>
        <translation>بانتظار الاتصال</translation>
    </message>
    <message>
        <source>No messages yet</source>
        <translation>لا رسائل بعد</translation>
    </message>
</context>
<context>
    <name>ChatsPage</name>
    <message>
        <source>Notifications</source>
        <translation>الإشعارات</translation>
    </message>
    <message>
        <source>Tell me about new messages</source>
        <translation>أعلمني بالرسائل الجديدة</translation>
    </message>
    <message>
        <source>Show what they say</source>
        <translation>إظهار محتواها</translation>
    </message>
    <message>
        <source>Otherwise only who wrote</source>
        <translation>وإلا فمن كتب فقط</translation>
    </message>
    <message>
        <source>Chats</source>
        <translation>المحادثات</translation>
    </message>
    <message>
        <source>Enter sends</source>
        <translation>مفتاح Enter يرسل</translation>
    </message>
    <message>
        <source>Shift and Enter begin a new line</source>
        <translation>‏Shift مع Enter لسطر جديد</translation>
    </message>
    <message>
        <source>Ctrl and Enter send</source>
        <translation>‏Ctrl مع Enter للإرسال</translation>
    </message>
    <message>
        <source>Let others see what I have read</source>
        <translation>السماح للآخرين برؤية ما قرأته</translation>
    </message>
    <message>
        <source>Without it you do not see it of others either</source>
        <translation>من دونه لن ترى ذلك من الآخرين أيضًا</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>هذا الحاسوب</translation>
    </message>
    <message>
        <source>Start with the system</source>
        <translation>البدء مع النظام</translation>
    </message>
    <message>
        <source>Go on in the tray when the window closes</source>
        <translation>المتابعة في شريط النظام عند إغلاق النافذة</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>الملفات</translation>
    </message>
    <message>
        <source>Fetch small files by themselves</source>
        <translation>تنزيل الملفات الصغيرة تلقائيًا</translation>
    </message>
    <message>
        <source>Up to 10 MB, and never programs</source>
        <translation>حتى 10 م.ب، وليس البرامج أبدًا</translation>
    </message>
    <message>
        <source>No tray is shown here now: closing the window ends Confab</source>
        <translation>لا يظهر هنا شريط نظام الآن: إغلاق النافذة ينهي Confab</translation>
    </message>
</context>
<context>
    <name>Chip</name>
    <message>
        <source>%1, %2</source>
        <comment>filter and its count</comment>
        <translation>%L1، %L2</translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message>
        <source>You</source>
        <translation>أنت</translation>
    </message>
    <message>
        <source>Edit the message</source>
        <translation>تعديل الرسالة</translation>
    </message>
    <message>
        <source>Message %1</source>
        <translation>رسالة إلى %L1</translation>
    </message>
    <message>
        <source>Add a caption</source>
        <translation>أضف تعليقًا</translation>
    </message>
</context>
<context>
    <name>ComposerBanner</name>
    <message>
        <source>Editing</source>
        <translation>تعديل</translation>
    </message>
    <message>
        <source>Reply to %1</source>
        <translation>رد على %L1</translation>
    </message>
    <message>
        <source>Enter saves, Esc leaves it as it was</source>
        <translation>‏Enter للحفظ، Esc لتركها كما كانت</translation>
    </message>
    <message>
        <source>Stop editing</source>
        <translation>إيقاف التعديل</translation>
    </message>
    <message>
        <source>Do not reply</source>
        <translation>عدم الرد</translation>
    </message>
</context>
<context>
    <name>ComposerTools</name>
    <message>
        <source>Attach files</source>
        <translation>إرفاق ملفات</translation>
    </message>
    <message>
        <source>Emoji</source>
        <translation>رموز تعبيرية</translation>
    </message>
</context>
<context>
    <name>ConfirmSheet</name>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
</context>
<context>
    <name>ConversationHeader</name>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>%1. Opens the details.</source>
        <translation>%L1. يفتح التفاصيل.</translation>
    </message>
    <message>
        <source>Search in this chat</source>
        <translation>البحث في هذه المحادثة</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>التفاصيل</translation>
    </message>
</context>
<context>
    <name>ConversationPane</name>
    <message>
        <source>Message deleted</source>
        <translation>حُذفت الرسالة</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) copied</source>
        <translation>
            <numerusform>لم تُنسخ رسائل</numerusform>
            <numerusform>نُسخت رسالة واحدة</numerusform>
            <numerusform>نُسخت رسالتان</numerusform>
            <numerusform>نُسخت %Ln رسائل</numerusform>
            <numerusform>نُسخت %Ln رسالة</numerusform>
            <numerusform>نُسخت %Ln رسالة</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing here yet</source>
        <translation>لا شيء هنا بعد</translation>
    </message>
    <message>
        <source>Write the first words to %1.</source>
        <translation>اكتب أول الكلمات إلى %L1.</translation>
    </message>
    <message>
        <source>Write the first words in %1.</source>
        <translation>اكتب أول الكلمات في %L1.</translation>
    </message>
    <message>
        <source>Write a message</source>
        <translation>كتابة رسالة</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>تم النسخ</translation>
    </message>
</context>
<context>
    <name>DeleteChatSheet</name>
    <message>
        <source>Delete this chat?</source>
        <translation>حذف هذه المحادثة؟</translation>
    </message>
    <message>
        <source>%1 and everything written in it go for all its members. This cannot be undone.</source>
        <translation>ستزول %L1 وكل ما كُتب فيها لدى جميع أعضائها. لا يمكن التراجع عن ذلك.</translation>
    </message>
    <message>
        <source>Delete for everybody</source>
        <translation>حذف للجميع</translation>
    </message>
</context>
<context>
    <name>DetailsFooter</name>
    <message>
        <source>Take out of the archive</source>
        <translation>إخراج من الأرشيف</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>أرشفة</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>مغادرة</translation>
    </message>
    <message>
        <source>Delete for everybody</source>
        <translation>حذف للجميع</translation>
    </message>
    <message>
        <source>Banned people</source>
        <translation>المحظورون</translation>
    </message>
</context>
<context>
    <name>DetailsHeader</name>
    <message>
        <source>Unmute</source>
        <translation>إلغاء الكتم</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>كتم</translation>
    </message>
    <message>
        <source>Unpin from the top</source>
        <translation>إلغاء التثبيت من الأعلى</translation>
    </message>
    <message>
        <source>Pin to the top</source>
        <translation>تثبيت في الأعلى</translation>
    </message>
    <message>
        <source>Edit name and description</source>
        <translation>تعديل الاسم والوصف</translation>
    </message>
    <message>
        <source>Add people</source>
        <translation>إضافة أشخاص</translation>
    </message>
    <message>
        <source>Invitation copied</source>
        <translation>نُسخت الدعوة</translation>
    </message>
    <message numerus="yes">
        <source>%Ln member(s)</source>
        <translation>
            <numerusform>لا أعضاء</numerusform>
            <numerusform>عضو واحد</numerusform>
            <numerusform>عضوان</numerusform>
            <numerusform>%Ln أعضاء</numerusform>
            <numerusform>%Ln عضوًا</numerusform>
            <numerusform>%Ln عضو</numerusform>
        </translation>
    </message>
    <message>
        <source>Username</source>
        <translation>اسم المستخدم</translation>
    </message>
    <message>
        <source>Up to</source>
        <translation>الحالة</translation>
    </message>
</context>
<context>
    <name>DetailsPane</name>
    <message>
        <source>Details</source>
        <translation>التفاصيل</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>الأعضاء</translation>
    </message>
    <message>
        <source>Close details</source>
        <translation>إغلاق التفاصيل</translation>
    </message>
</context>
<context>
    <name>DetailsTabs</name>
    <message>
        <source>About</source>
        <translation>حول</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>الأعضاء</translation>
    </message>
    <message>
        <source>Media</source>
        <translation>الصور</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>الملفات</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>الصوت</translation>
    </message>
    <message>
        <source>What to show of this chat</source>
        <translation>ما يُعرض من هذه المحادثة</translation>
    </message>
</context>
<context>
    <name>DevicesPage</name>
    <message>
        <source>Logged out there</source>
        <translation>تم تسجيل الخروج هناك</translation>
    </message>
    <message>
        <source>You are logged in on these devices. If you do not know one, log it out and change your password.</source>
        <translation>أنت مسجل الدخول على هذه الأجهزة. إن لم تعرف أحدها فسجّل خروجه وغيّر كلمة مرورك.</translation>
    </message>
    <message>
        <source>Log out all others</source>
        <translation>تسجيل خروج كل الأجهزة الأخرى</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>حاول مجددًا</translation>
    </message>
</context>
<context>
    <name>DiagnosticsPage</name>
    <message>
        <source>Connected</source>
        <translation>متصل</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>جارٍ الاتصال…</translation>
    </message>
    <message>
        <source>No network</source>
        <translation>لا توجد شبكة</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>غير متصل</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>الاتصال</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>الخادم</translation>
    </message>
    <message>
        <source>Transport</source>
        <translation>وسيلة النقل</translation>
    </message>
    <message>
        <source>Connected since</source>
        <translation>متصل منذ</translation>
    </message>
    <message>
        <source>Client version</source>
        <translation>إصدار التطبيق</translation>
    </message>
    <message>
        <source>Server version</source>
        <translation>إصدار الخادم</translation>
    </message>
    <message>
        <source>Qt version</source>
        <translation>إصدار Qt</translation>
    </message>
    <message>
        <source>Secrets</source>
        <translation>الأسرار</translation>
    </message>
    <message>
        <source>Waiting messages</source>
        <translation>رسائل منتظرة</translation>
    </message>
    <message>
        <source>Last errors</source>
        <translation>آخر الأخطاء</translation>
    </message>
    <message>
        <source>None since the start.</source>
        <translation>لا شيء منذ البدء.</translation>
    </message>
    <message>
        <source>Copy all of it</source>
        <translation>نسخ الكل</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>تم النسخ</translation>
    </message>
    <message>
        <source>Keychain</source>
        <translation>سلسلة المفاتيح</translation>
    </message>
    <message>
        <source>Vault with a passphrase</source>
        <translation>خزنة بعبارة مرور</translation>
    </message>
    <message>
        <source>Memory, until Confab closes</source>
        <translation>الذاكرة، حتى إغلاق Confab</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>مقفلة</translation>
    </message>
    <message>
        <source>None</source>
        <translation>لا شيء</translation>
    </message>
</context>
<context>
    <name>DropSign</name>
    <message>
        <source>Drop files here</source>
        <translation>أفلت الملفات هنا</translation>
    </message>
    <message>
        <source>They go to %1, once you have said so.</source>
        <translation>سترسَل إلى %L1 بعد تأكيدك.</translation>
    </message>
</context>
<context>
    <name>EditChatSheet</name>
    <message>
        <source>Edit the room</source>
        <translation>تعديل الغرفة</translation>
    </message>
    <message>
        <source>Edit the group</source>
        <translation>تعديل المجموعة</translation>
    </message>
    <message>
        <source>It needs a name.</source>
        <translation>يلزم اسم.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>What it is about</source>
        <translation>موضوعها</translation>
    </message>
    <message>
        <source>Anybody here can find and join it</source>
        <translation>يمكن لأي شخص هنا إيجادها والانضمام إليها</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
</context>
<context>
    <name>EmojiPicker</name>
    <message>
        <source>Emoji</source>
        <translation>رموز تعبيرية</translation>
    </message>
    <message>
        <source>Search emoji</source>
        <translation>البحث عن رمز تعبيري</translation>
    </message>
    <message>
        <source>No emoji of that name</source>
        <translation>لا رمز بهذا الاسم</translation>
    </message>
    <message>
        <source>The ones you use will stand here</source>
        <translation>ستظهر هنا الرموز التي تستخدمها</translation>
    </message>
</context>
<context>
    <name>EmojiTabs</name>
    <message>
        <source>Emoji categories</source>
        <translation>فئات الرموز</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>الأخيرة</translation>
    </message>
    <message>
        <source>Smileys</source>
        <translation>وجوه</translation>
    </message>
    <message>
        <source>People</source>
        <translation>أشخاص</translation>
    </message>
    <message>
        <source>Nature</source>
        <translation>طبيعة</translation>
    </message>
    <message>
        <source>Food and drink</source>
        <translation>طعام وشراب</translation>
    </message>
    <message>
        <source>Travel</source>
        <translation>سفر</translation>
    </message>
    <message>
        <source>Activities</source>
        <translation>أنشطة</translation>
    </message>
    <message>
        <source>Objects</source>
        <translation>أشياء</translation>
    </message>
    <message>
        <source>Symbols</source>
        <translation>رموز</translation>
    </message>
    <message>
        <source>Flags</source>
        <translation>أعلام</translation>
    </message>
</context>
<context>
    <name>FactRow</name>
    <message>
        <source>%1: %2</source>
        <comment>a fact</comment>
        <translation>%L1: %L2</translation>
    </message>
</context>
<context>
    <name>FailedRow</name>
    <message>
        <source>Delete</source>
        <translation>حذف</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>نسخ</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>إعادة المحاولة</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>لم تُرسل</translation>
    </message>
</context>
<context>
    <name>FileButton</name>
    <message>
        <source>Pause %1</source>
        <translation>إيقاف %L1 مؤقتًا</translation>
    </message>
    <message>
        <source>Go on with %1</source>
        <translation>متابعة %L1</translation>
    </message>
    <message>
        <source>Try %1 again</source>
        <translation>إعادة محاولة %L1</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>فتح %L1</translation>
    </message>
    <message>
        <source>Download %1</source>
        <translation>تنزيل %L1</translation>
    </message>
    <message>
        <source>File</source>
        <translation>ملف</translation>
    </message>
</context>
<context>
    <name>FileLine</name>
    <message>
        <source>File</source>
        <translation>ملف</translation>
    </message>
    <message>
        <source>Paused · %1</source>
        <translation>متوقف مؤقتًا · %L1</translation>
    </message>
    <message>
        <source>Cancel %1</source>
        <translation>إلغاء %L1</translation>
    </message>
    <message>
        <source>Show %1 in its folder</source>
        <translation>عرض %L1 في مجلده</translation>
    </message>
</context>
<context>
    <name>FileRow</name>
    <message>
        <source>Folder, %1</source>
        <translation>مجلد، %1</translation>
    </message>
</context>
<context>
    <name>FileSheet</name>
    <message>
        <source>There is nothing of this name.</source>
        <translation>لا يوجد شيء بهذا الاسم.</translation>
    </message>
    <message>
        <source>File name</source>
        <translation>اسم الملف</translation>
    </message>
    <message>
        <source>A file of this name is there. It will be replaced.</source>
        <translation>يوجد ملف بهذا الاسم. سيُستبدل.</translation>
    </message>
    <message>
        <source>Find, or type a path</source>
        <translation>ابحث أو اكتب مسارًا</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>الملفات</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>المجلدات</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>لا نتائج</translation>
    </message>
    <message>
        <source>An empty folder</source>
        <translation>مجلد فارغ</translation>
    </message>
    <message>
        <source>No folders in here</source>
        <translation>لا توجد مجلدات هنا</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>استبدال</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Attach</source>
        <translation>إرفاق</translation>
    </message>
    <message numerus="yes">
        <source>Attach %n file(s)</source>
        <translation>
            <numerusform>عدم إرفاق أي ملف</numerusform>
            <numerusform>إرفاق ملف واحد</numerusform>
            <numerusform>إرفاق ملفين</numerusform>
            <numerusform>إرفاق %n ملفات</numerusform>
            <numerusform>إرفاق %n ملفًا</numerusform>
            <numerusform>إرفاق %n ملف</numerusform>
        </translation>
    </message>
    <message>
        <source>Use this folder</source>
        <translation>استخدام هذا المجلد</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
</context>
<context>
    <name>FileText</name>
    <message>
        <source>%1 of %2</source>
        <translation>%L1 من %L2</translation>
    </message>
    <message>
        <source>%1 s left</source>
        <translation>بقي %L1 ث</translation>
    </message>
    <message>
        <source>%1 min left</source>
        <translation>بقي %L1 د</translation>
    </message>
    <message>
        <source>%1 h left</source>
        <translation>بقي %L1 س</translation>
    </message>
    <message>
        <source>File</source>
        <translation>ملف</translation>
    </message>
</context>
<context>
    <name>FolderBar</name>
    <message>
        <source>The folder above</source>
        <translation>المجلد الأعلى</translation>
    </message>
    <message>
        <source>In %1</source>
        <translation>في %1</translation>
    </message>
</context>
<context>
    <name>FolderRow</name>
    <message>
        <source>Downloads go to</source>
        <translation>تُحفظ التنزيلات في</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>تغيير…</translation>
    </message>
    <message>
        <source>Downloads go to %1</source>
        <translation>تُحفظ التنزيلات في %L1</translation>
    </message>
</context>
<context>
    <name>InviteCard</name>
    <message>
        <source>Invite</source>
        <translation>دعوة</translation>
    </message>
    <message>
        <source>Invite code %1</source>
        <translation>رمز الدعوة %L1</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>نسخ</translation>
    </message>
    <message>
        <source>Make an invite code</source>
        <translation>إنشاء رمز دعوة</translation>
    </message>
    <message>
        <source>All invite codes</source>
        <translation>كل رموز الدعوة</translation>
    </message>
</context>
<context>
    <name>InviteRow</name>
    <message>
        <source>Invite code %1</source>
        <translation>رمز الدعوة %1</translation>
    </message>
    <message>
        <source>Copy the invitation</source>
        <translation>نسخ الدعوة</translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>إلغاء</translation>
    </message>
</context>
<context>
    <name>InvitesSheet</name>
    <message>
        <source>Invite codes</source>
        <translation>رموز الدعوة</translation>
    </message>
    <message>
        <source>No code lets anybody in at the moment.</source>
        <translation>لا يوجد حاليًا رمز يسمح بالدخول.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1، %2</translation>
    </message>
    <message>
        <source>Invitation copied</source>
        <translation>نُسخت الدعوة</translation>
    </message>
    <message>
        <source>A new code may be used</source>
        <translation>يمكن استخدام الرمز الجديد</translation>
    </message>
    <message>
        <source>as often as you like</source>
        <translation>بلا حد</translation>
    </message>
    <message>
        <source>once</source>
        <translation>مرة واحدة</translation>
    </message>
    <message>
        <source>ten times</source>
        <translation>عشر مرات</translation>
    </message>
    <message>
        <source>It is good for</source>
        <translation>صالح لمدة</translation>
    </message>
    <message>
        <source>ever, until you revoke it</source>
        <translation>غير محدودة، حتى تلغيه</translation>
    </message>
    <message>
        <source>a day</source>
        <translation>يوم</translation>
    </message>
    <message>
        <source>a week</source>
        <translation>أسبوع</translation>
    </message>
    <message>
        <source>Make an invite code</source>
        <translation>إنشاء رمز دعوة</translation>
    </message>
</context>
<context>
    <name>JoinCodeSheet</name>
    <message>
        <source>Join with a code</source>
        <translation>الانضمام برمز</translation>
    </message>
    <message>
        <source>Somebody in the chat can make one for you, under its details.</source>
        <translation>يمكن لأحد أعضاء المحادثة إنشاء رمز لك من التفاصيل.</translation>
    </message>
    <message>
        <source>Invite code or link</source>
        <translation>رمز أو رابط الدعوة</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>انضمام</translation>
    </message>
    <message>
        <source>This invite is for %1, but you are signed in to %2, which will hardly know it.</source>
        <translation>هذه الدعوة تخص %1، لكنك مسجّل الدخول في %2 الذي لن يعرفها على الأرجح.</translation>
    </message>
    <message>
        <source>Try it on %1</source>
        <translation>جرّبها على %1</translation>
    </message>
</context>
<context>
    <name>JoinLinkSheet</name>
    <message>
        <source>Join this chat?</source>
        <translation>الانضمام إلى هذه المحادثة؟</translation>
    </message>
    <message>
        <source>This invite is for %1, but you are signed in to %2, which will hardly know it.</source>
        <translation>هذه الدعوة تخص %1، لكنك مسجّل الدخول في %2 الذي لن يعرفها على الأرجح.</translation>
    </message>
    <message>
        <source>You were invited to a chat on %1. Everybody in it will see that you joined.</source>
        <translation>دُعيت إلى محادثة على %1. سيرى كل من فيها أنك انضممت.</translation>
    </message>
    <message>
        <source>Try it on %1</source>
        <translation>جرّبها على %1</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>انضمام</translation>
    </message>
</context>
<context>
    <name>JumpButton</name>
    <message numerus="yes">
        <source>Jump to the newest, %Ln new message(s)</source>
        <translation>
            <numerusform>الانتقال إلى الأحدث، لا رسائل جديدة</numerusform>
            <numerusform>الانتقال إلى الأحدث، رسالة جديدة</numerusform>
            <numerusform>الانتقال إلى الأحدث، رسالتان جديدتان</numerusform>
            <numerusform>الانتقال إلى الأحدث، %Ln رسائل جديدة</numerusform>
            <numerusform>الانتقال إلى الأحدث، %Ln رسالة جديدة</numerusform>
            <numerusform>الانتقال إلى الأحدث، %Ln رسالة جديدة</numerusform>
        </translation>
    </message>
    <message>
        <source>Jump to the newest</source>
        <translation>الانتقال إلى الأحدث</translation>
    </message>
</context>
<context>
    <name>KeyboardSheet</name>
    <message>
        <source>Getting around</source>
        <translation>التنقل</translation>
    </message>
    <message>
        <source>Ctrl K</source>
        <translation>Ctrl K</translation>
    </message>
    <message>
        <source>Go to any chat, person or room</source>
        <translation>الانتقال إلى أي محادثة أو شخص أو غرفة</translation>
    </message>
    <message>
        <source>Alt ↑</source>
        <translation>Alt ↑</translation>
    </message>
    <message>
        <source>Previous chat</source>
        <translation>المحادثة السابقة</translation>
    </message>
    <message>
        <source>Alt ↓</source>
        <translation>Alt ↓</translation>
    </message>
    <message>
        <source>Next chat</source>
        <translation>المحادثة التالية</translation>
    </message>
    <message>
        <source>F6</source>
        <translation>F6</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>اللوحة التالية</translation>
    </message>
    <message>
        <source>Ctrl F</source>
        <translation>Ctrl F</translation>
    </message>
    <message>
        <source>Search in this chat</source>
        <translation>البحث في هذه المحادثة</translation>
    </message>
    <message>
        <source>Ctrl I</source>
        <translation>Ctrl I</translation>
    </message>
    <message>
        <source>Details of this chat</source>
        <translation>تفاصيل هذه المحادثة</translation>
    </message>
    <message>
        <source>Ctrl End</source>
        <translation>Ctrl End</translation>
    </message>
    <message>
        <source>Jump to the newest message</source>
        <translation>الانتقال إلى أحدث رسالة</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>One step back</source>
        <translation>خطوة إلى الوراء</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>الكتابة</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Ctrl Enter</source>
        <translation>Ctrl Enter</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>إرسال</translation>
    </message>
    <message>
        <source>Shift Enter</source>
        <translation>Shift Enter</translation>
    </message>
    <message>
        <source>New line</source>
        <translation>سطر جديد</translation>
    </message>
    <message>
        <source>↑</source>
        <translation>↑</translation>
    </message>
    <message>
        <source>Edit the last message, from an empty field</source>
        <translation>تعديل آخر رسالة من حقل فارغ</translation>
    </message>
    <message>
        <source>@</source>
        <translation>@</translation>
    </message>
    <message>
        <source>Mention somebody</source>
        <translation>الإشارة إلى شخص</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>الرسائل</translation>
    </message>
    <message>
        <source>↑ ↓</source>
        <translation>↑ ↓</translation>
    </message>
    <message>
        <source>From message to message</source>
        <translation>من رسالة إلى رسالة</translation>
    </message>
    <message>
        <source>What can be done with it</source>
        <translation>ما يمكن فعله بها</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>مسافة</translation>
    </message>
    <message>
        <source>Select it</source>
        <translation>تحديدها</translation>
    </message>
    <message>
        <source>Everything else</source>
        <translation>ما عدا ذلك</translation>
    </message>
    <message>
        <source>Ctrl N</source>
        <translation>Ctrl N</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>محادثة جديدة</translation>
    </message>
    <message>
        <source>Ctrl ,</source>
        <translation>Ctrl ,</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>Ctrl /</source>
        <translation>Ctrl /</translation>
    </message>
    <message>
        <source>This list</source>
        <translation>هذه القائمة</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>لوحة المفاتيح</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what a key does</comment>
        <translation>%L1: %L2</translation>
    </message>
    <message>
        <source>Ctrl O</source>
        <translation>Ctrl O</translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>إرفاق ملفات</translation>
    </message>
    <message>
        <source>Ctrl V</source>
        <translation>Ctrl V</translation>
    </message>
    <message>
        <source>Paste words, a picture or files</source>
        <translation>لصق نص أو صورة أو ملفات</translation>
    </message>
    <message>
        <source>Ctrl Q</source>
        <translation>Ctrl Q</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>إنهاء</translation>
    </message>
    <message>
        <source>Alt Z</source>
        <translation>Alt Z</translation>
    </message>
    <message>
        <source>Take back what was just done</source>
        <translation>التراجع عمّا فُعل للتو</translation>
    </message>
</context>
<context>
    <name>LeaveSheet</name>
    <message>
        <source>Leave this chat?</source>
        <translation>مغادرة هذه المحادثة؟</translation>
    </message>
    <message>
        <source>You will no longer see what is written in %1, and others will see that you left.</source>
        <translation>لن ترى بعد ذلك ما يُكتب في %L1، وسيرى الآخرون أنك غادرت.</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>مغادرة</translation>
    </message>
    <message>
        <source>You will no longer see what is written in %1. Whoever stands next to you there becomes its owner.</source>
        <translation>لن ترى بعد الآن ما يُكتب في %1، وسيصبح من يليك هناك مالكه.</translation>
    </message>
</context>
<context>
    <name>LinkSheet</name>
    <message>
        <source>Open this link?</source>
        <translation>فتح هذا الرابط؟</translation>
    </message>
    <message>
        <source>It is written as “%1”, but leads to:</source>
        <translation>مكتوب «%L1» لكنه يقود إلى:</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>فتح</translation>
    </message>
</context>
<context>
    <name>LoginPage</name>
    <message>
        <source>Welcome back</source>
        <translation>مرحبًا بعودتك</translation>
    </message>
    <message>
        <source>E-mail or username</source>
        <translation>البريد الإلكتروني أو اسم المستخدم</translation>
    </message>
    <message>
        <source>Tell us who you are.</source>
        <translation>أخبرنا من أنت.</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>كلمة المرور</translation>
    </message>
    <message>
        <source>The password is missing.</source>
        <translation>كلمة المرور ناقصة.</translation>
    </message>
    <message>
        <source>Log in</source>
        <translation>تسجيل الدخول</translation>
    </message>
    <message>
        <source>New here?</source>
        <translation>جديد هنا؟</translation>
    </message>
    <message>
        <source>Create an account</source>
        <translation>إنشاء حساب</translation>
    </message>
</context>
<context>
    <name>Look</name>
    <message>
        <source>Deleted account</source>
        <translation>حساب محذوف</translation>
    </message>
</context>
<context>
    <name>LookPage</name>
    <message>
        <source>Theme</source>
        <translation>المظهر</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>مثل النظام</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>فاتح</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>داكن</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>تباين عالٍ</translation>
    </message>
    <message>
        <source>Less motion</source>
        <translation>حركة أقل</translation>
    </message>
    <message>
        <source>Nothing slides or fades</source>
        <translation>لا انزلاق ولا تلاشي</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>(%1) Confab</source>
        <translation>(%L1) Confab</translation>
    </message>
    <message>
        <source>Confab</source>
        <translation>Confab</translation>
    </message>
</context>
<context>
    <name>MeMenu</name>
    <message>
        <source>Profile</source>
        <translation>الملف الشخصي</translation>
    </message>
    <message>
        <source>Find rooms</source>
        <translation>البحث عن غرف</translation>
    </message>
    <message>
        <source>Join with a code</source>
        <translation>الانضمام برمز</translation>
    </message>
    <message>
        <source>Archived chats</source>
        <translation>المحادثات المؤرشفة</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>الأجهزة</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>Ctrl ,</source>
        <comment>keys for settings</comment>
        <translation>Ctrl ,</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>لوحة المفاتيح</translation>
    </message>
    <message>
        <source>Ctrl /</source>
        <comment>keys for the keyboard list</comment>
        <translation>Ctrl /</translation>
    </message>
</context>
<context>
    <name>MemberSheet</name>
    <message>
        <source>Remove %1?</source>
        <translation>إزالة %1؟</translation>
    </message>
    <message>
        <source>They leave %1 at once. With an invite they can come back.</source>
        <translation>سيغادر %1 فورًا، ويمكنه العودة بدعوة.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>إزالة</translation>
    </message>
    <message>
        <source>Ban %1?</source>
        <translation>حظر %1؟</translation>
    </message>
    <message>
        <source>They leave %1 at once and cannot come back until the ban is lifted.</source>
        <translation>سيغادر %1 فورًا ولن يتمكن من العودة حتى يُرفع الحظر.</translation>
    </message>
    <message>
        <source>Ban</source>
        <translation>حظر</translation>
    </message>
    <message>
        <source>Make %1 the owner?</source>
        <translation>جعل %1 المالك؟</translation>
    </message>
    <message>
        <source>There is one owner of %1. You stay in it as an admin.</source>
        <translation>لدى %1 مالك واحد. ستبقى فيه مشرفًا.</translation>
    </message>
    <message>
        <source>Make owner</source>
        <translation>تعيين مالكًا</translation>
    </message>
</context>
<context>
    <name>MentionPopup</name>
    <message>
        <source>People to mention</source>
        <translation>أشخاص للإشارة إليهم</translation>
    </message>
</context>
<context>
    <name>MessageActions</name>
    <message>
        <source>Reply</source>
        <translation>رد</translation>
    </message>
    <message>
        <source>React</source>
        <translation>تفاعل</translation>
    </message>
    <message>
        <source>More</source>
        <translation>المزيد</translation>
    </message>
</context>
<context>
    <name>MessageMenu</name>
    <message>
        <source>Retry</source>
        <translation>إعادة المحاولة</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>رد</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>تعديل</translation>
    </message>
    <message>
        <source>Copy text</source>
        <translation>نسخ النص</translation>
    </message>
    <message>
        <source>Select</source>
        <translation>تحديد</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>حذف</translation>
    </message>
    <message>
        <source>Copy a part</source>
        <translation>نسخ جزء</translation>
    </message>
    <message>
        <source>Who has read it</source>
        <translation>من قرأها</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>إعادة توجيه</translation>
    </message>
    <message>
        <source>Unpin message</source>
        <translation>إلغاء تثبيت الرسالة</translation>
    </message>
    <message>
        <source>Pin message</source>
        <translation>تثبيت الرسالة</translation>
    </message>
    <message>
        <source>View</source>
        <translation>عرض</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>تشغيل</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>فتح</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>عرض في المجلد</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>تنزيل</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>حفظ باسم…</translation>
    </message>
    <message>
        <source>Go to what it answers</source>
        <translation>الانتقال إلى ما تجيب عنه</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>فتح %L1</translation>
    </message>
</context>
<context>
    <name>MessageMeta</name>
    <message>
        <source>edited</source>
        <translation>معدّلة</translation>
    </message>
</context>
<context>
    <name>NewChatSheet</name>
    <message>
        <source>New chat</source>
        <translation>محادثة جديدة</translation>
    </message>
    <message>
        <source>New group</source>
        <translation>مجموعة جديدة</translation>
    </message>
    <message>
        <source>New room</source>
        <translation>غرفة جديدة</translation>
    </message>
    <message>
        <source>Find rooms</source>
        <translation>البحث عن غرف</translation>
    </message>
    <message>
        <source>Join with a code</source>
        <translation>الانضمام برمز</translation>
    </message>
</context>
<context>
    <name>NewGroupSheet</name>
    <message>
        <source>New room</source>
        <translation>غرفة جديدة</translation>
    </message>
    <message>
        <source>New group</source>
        <translation>مجموعة جديدة</translation>
    </message>
    <message>
        <source>It needs a name.</source>
        <translation>يلزم اسم.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>What it is about</source>
        <translation>موضوعها</translation>
    </message>
    <message>
        <source>Anybody here can find and join it</source>
        <translation>يمكن لأي شخص هنا إيجادها والانضمام إليها</translation>
    </message>
    <message>
        <source>Who is in it</source>
        <translation>من فيها</translation>
    </message>
    <message>
        <source>You can add people later, too.</source>
        <translation>يمكنك إضافة أشخاص لاحقًا أيضًا.</translation>
    </message>
    <message>
        <source>Create the room</source>
        <translation>إنشاء الغرفة</translation>
    </message>
    <message>
        <source>Create the group</source>
        <translation>إنشاء المجموعة</translation>
    </message>
</context>
<context>
    <name>NoChatOpen</name>
    <message>
        <source>Pick a chat, or start one</source>
        <translation>اختر محادثة أو ابدأ واحدة</translation>
    </message>
    <message>
        <source>Ctrl K finds any person or room.</source>
        <translation>‏Ctrl K يجد أي شخص أو غرفة.</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>محادثة جديدة</translation>
    </message>
    <message>
        <source>Start a chat</source>
        <translation>ابدأ محادثة</translation>
    </message>
    <message>
        <source>Find people by name, or look through the rooms.</source>
        <translation>ابحث عن شخص باسمه، أو تصفّح الغرف المتاحة.</translation>
    </message>
</context>
<context>
    <name>NoChats</name>
    <message>
        <source>Nothing found</source>
        <translation>لا نتائج</translation>
    </message>
    <message>
        <source>All read</source>
        <translation>كل شيء مقروء</translation>
    </message>
    <message>
        <source>No mentions</source>
        <translation>لا إشارات</translation>
    </message>
    <message>
        <source>Nothing archived</source>
        <translation>لا شيء في الأرشيف</translation>
    </message>
    <message>
        <source>No chats yet</source>
        <translation>لا محادثات بعد</translation>
    </message>
    <message>
        <source>No chat has that name.</source>
        <translation>لا توجد محادثة بهذا الاسم.</translation>
    </message>
    <message>
        <source>Start one with somebody you know.</source>
        <translation>ابدأ واحدة مع شخص تعرفه.</translation>
    </message>
    <message>
        <source>Show all chats</source>
        <translation>عرض كل المحادثات</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>محادثة جديدة</translation>
    </message>
</context>
<context>
    <name>OfflineBar</name>
    <message>
        <source>Connecting…</source>
        <translation>جارٍ الاتصال…</translation>
    </message>
    <message>
        <source>No network</source>
        <translation>لا توجد شبكة</translation>
    </message>
    <message numerus="yes">
        <source>Offline, next try in %Ln s</source>
        <translation>
            <numerusform>غير متصل، المحاولة التالية خلال %Ln ث</numerusform>
            <numerusform>غير متصل، المحاولة التالية خلال %Ln ث</numerusform>
            <numerusform>غير متصل، المحاولة التالية خلال %Ln ث</numerusform>
            <numerusform>غير متصل، المحاولة التالية خلال %Ln ث</numerusform>
            <numerusform>غير متصل، المحاولة التالية خلال %Ln ث</numerusform>
            <numerusform>غير متصل، المحاولة التالية خلال %Ln ث</numerusform>
        </translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>غير متصل</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>state of the line, waiting messages</comment>
        <translation>%L1 · %L2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) waiting</source>
        <translation>
            <numerusform>لا رسائل منتظرة</numerusform>
            <numerusform>رسالة واحدة منتظرة</numerusform>
            <numerusform>رسالتان منتظرتان</numerusform>
            <numerusform>%Ln رسائل منتظرة</numerusform>
            <numerusform>%Ln رسالة منتظرة</numerusform>
            <numerusform>%Ln رسالة منتظرة</numerusform>
        </translation>
    </message>
    <message>
        <source>Retry now</source>
        <translation>أعد المحاولة الآن</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>حسنًا</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>فتح القفل</translation>
    </message>
</context>
<context>
    <name>OpenFileSheet</name>
    <message>
        <source>Open a program?</source>
        <translation>فتح برنامج؟</translation>
    </message>
    <message>
        <source>This file may be a program or contain one. It could do anything on this computer that you can. Open it only if you trust whoever sent it.</source>
        <translation>قد يكون هذا الملف برنامجًا أو يحتوي على برنامج. يمكنه أن يفعل على هذا الحاسوب كل ما تستطيع فعله. لا تفتحه إلا إذا كنت تثق بمن أرسله.</translation>
    </message>
    <message>
        <source>Open all the same</source>
        <translation>فتح على أي حال</translation>
    </message>
</context>
<context>
    <name>PaneSplitter</name>
    <message>
        <source>Width of the chat list</source>
        <translation>عرض قائمة المحادثات</translation>
    </message>
</context>
<context>
    <name>PartSheet</name>
    <message>
        <source>Copy a part</source>
        <translation>نسخ جزء</translation>
    </message>
    <message>
        <source>The message&apos;s words</source>
        <translation>نص الرسالة</translation>
    </message>
    <message>
        <source>Copy the selection</source>
        <translation>نسخ التحديد</translation>
    </message>
    <message>
        <source>Copy all</source>
        <translation>نسخ الكل</translation>
    </message>
</context>
<context>
    <name>ParticipantMenu</name>
    <message>
        <source>Write a message</source>
        <translation>كتابة رسالة</translation>
    </message>
    <message>
        <source>Make admin</source>
        <translation>تعيين مسؤولًا</translation>
    </message>
    <message>
        <source>Make moderator</source>
        <translation>تعيين مشرفًا</translation>
    </message>
    <message>
        <source>Make plain member</source>
        <translation>جعله عضوًا عاديًا</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>إزالة</translation>
    </message>
    <message>
        <source>Ban</source>
        <translation>حظر</translation>
    </message>
    <message>
        <source>Make owner</source>
        <translation>تعيين مالكًا</translation>
    </message>
</context>
<context>
    <name>ParticipantRow</name>
    <message>
        <source>%1, you</source>
        <translation>%L1، أنت</translation>
    </message>
    <message>
        <source>online</source>
        <translation>متصل</translation>
    </message>
    <message>
        <source>away</source>
        <translation>بعيد</translation>
    </message>
    <message>
        <source>do not disturb</source>
        <translation>عدم الإزعاج</translation>
    </message>
    <message>
        <source>%1 (you)</source>
        <translation>%L1 (أنت)</translation>
    </message>
</context>
<context>
    <name>PersonChip</name>
    <message>
        <source>Take %1 out</source>
        <translation>إزالة %L1</translation>
    </message>
</context>
<context>
    <name>PictureTile</name>
    <message>
        <source>Picture %1</source>
        <translation>صورة %L1</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>صورة</translation>
    </message>
    <message>
        <source>Cancel %1</source>
        <translation>إلغاء %L1</translation>
    </message>
</context>
<context>
    <name>PictureViewer</name>
    <message>
        <source>Picture %1</source>
        <translation>صورة %L1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%L1 من %L2</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>نُسخ</translation>
    </message>
    <message>
        <source>Older picture</source>
        <translation>صورة أقدم</translation>
    </message>
    <message>
        <source>Newer picture</source>
        <translation>صورة أحدث</translation>
    </message>
</context>
<context>
    <name>PinnedBar</name>
    <message>
        <source>Pinned message %1 of %2. %3: %4</source>
        <translation>الرسالة المثبّتة %L1 من %L2. ‏%L3: ‏%L4</translation>
    </message>
    <message>
        <source>Pinned message. %1: %2</source>
        <translation>رسالة مثبّتة. ‏%L1: ‏%L2</translation>
    </message>
    <message>
        <source>Pinned message %1 of %2</source>
        <translation>الرسالة المثبّتة %L1 من %L2</translation>
    </message>
    <message>
        <source>Pinned message</source>
        <translation>رسالة مثبّتة</translation>
    </message>
</context>
<context>
    <name>PlatformTray</name>
    <message>
        <source>Open Confab</source>
        <translation>فتح Confab</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>إنهاء</translation>
    </message>
</context>
<context>
    <name>ProfilePage</name>
    <message>
        <source>Saved</source>
        <translation>تم الحفظ</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>اسمك</translation>
    </message>
    <message>
        <source>What you are up to</source>
        <translation>ما الذي تفعله</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Others see you as</source>
        <translation>يراك الآخرون</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>متصل</translation>
    </message>
    <message>
        <source>Away by itself when you are not at the machine</source>
        <translation>يتحول إلى بعيد تلقائيًا حين لا تكون أمام الجهاز</translation>
    </message>
    <message>
        <source>Away</source>
        <translation>بعيد</translation>
    </message>
    <message>
        <source>Do not disturb</source>
        <translation>عدم الإزعاج</translation>
    </message>
    <message>
        <source>No notifications on your devices</source>
        <translation>لا إشعارات على أجهزتك</translation>
    </message>
    <message>
        <source>Invisible</source>
        <translation>مخفي</translation>
    </message>
    <message>
        <source>As if offline; you can still write</source>
        <translation>كأنك غير متصل، وما زال بإمكانك الكتابة</translation>
    </message>
</context>
<context>
    <name>ProgressLine</name>
    <message>
        <source>%1 %</source>
        <translation>%L1 ٪</translation>
    </message>
</context>
<context>
    <name>ProgressRing</name>
    <message>
        <source>%1 %</source>
        <translation>%L1 %</translation>
    </message>
</context>
<context>
    <name>QuickReactions</name>
    <message>
        <source>React with %1</source>
        <translation>التفاعل بـ %L1</translation>
    </message>
    <message>
        <source>More reactions</source>
        <translation>تفاعلات أخرى</translation>
    </message>
    <message>
        <source>Left and right choose, Enter reacts</source>
        <translation>اليسار واليمين للاختيار، Enter للتفاعل</translation>
    </message>
</context>
<context>
    <name>QuickSwitcher</name>
    <message>
        <source>Go to</source>
        <translation>الانتقال إلى</translation>
    </message>
    <message>
        <source>Chats, people, rooms</source>
        <translation>محادثات وأشخاص وغرف</translation>
    </message>
    <message>
        <source>Where to go</source>
        <translation>إلى أين</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>لا نتائج</translation>
    </message>
    <message>
        <source>Forward to</source>
        <translation>إعادة التوجيه إلى</translation>
    </message>
</context>
<context>
    <name>ReactionRow</name>
    <message>
        <source>Reactions</source>
        <translation>التفاعلات</translation>
    </message>
    <message numerus="yes">
        <source>%1 from %Ln person(s), you among them</source>
        <translation>
            <numerusform>%L1 من لا أحد</numerusform>
            <numerusform>%L1 من شخص واحد، وهو أنت</numerusform>
            <numerusform>%L1 من شخصين، وأنت منهم</numerusform>
            <numerusform>%L1 من %Ln أشخاص، وأنت منهم</numerusform>
            <numerusform>%L1 من %Ln شخصًا، وأنت منهم</numerusform>
            <numerusform>%L1 من %Ln شخص، وأنت منهم</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 from %Ln person(s)</source>
        <translation>
            <numerusform>%L1 من لا أحد</numerusform>
            <numerusform>%L1 من شخص واحد</numerusform>
            <numerusform>%L1 من شخصين</numerusform>
            <numerusform>%L1 من %Ln أشخاص</numerusform>
            <numerusform>%L1 من %Ln شخصًا</numerusform>
            <numerusform>%L1 من %Ln شخص</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReadersSheet</name>
    <message>
        <source>Who has it</source>
        <translation>من وصلته</translation>
    </message>
    <message>
        <source>It has not reached anybody yet.</source>
        <translation>لم تصل إلى أحد بعد.</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>قُرئت</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>وصلت</translation>
    </message>
</context>
<context>
    <name>RecordBar</name>
    <message>
        <source>Recording a voice message, %1</source>
        <translation>تسجيل رسالة صوتية، %L1</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Throw the recording away</source>
        <translation>حذف التسجيل</translation>
    </message>
</context>
<context>
    <name>RegisterPage</name>
    <message>
        <source>Create your account</source>
        <translation>أنشئ حسابك</translation>
    </message>
    <message>
        <source>This does not look like an e-mail address.</source>
        <translation>لا يبدو هذا عنوان بريد إلكتروني.</translation>
    </message>
    <message>
        <source>3 to 32 letters, digits, dots, dashes or underscores.</source>
        <translation>من 3 إلى 32 حرفًا أو رقمًا أو نقطة أو شرطة أو شرطة سفلية.</translation>
    </message>
    <message>
        <source>At least 8 characters.</source>
        <translation>ثمانية أحرف على الأقل.</translation>
    </message>
    <message>
        <source>This is needed.</source>
        <translation>هذا مطلوب.</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>اسمك</translation>
    </message>
    <message>
        <source>As others will see it. You can change it later.</source>
        <translation>كما سيراه الآخرون. يمكنك تغييره لاحقًا.</translation>
    </message>
    <message>
        <source>Username</source>
        <translation>اسم المستخدم</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>البريد الإلكتروني</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>كلمة المرور</translation>
    </message>
    <message>
        <source>Create account</source>
        <translation>إنشاء الحساب</translation>
    </message>
    <message>
        <source>Have one already?</source>
        <translation>لديك حساب؟</translation>
    </message>
    <message>
        <source>Log in</source>
        <translation>تسجيل الدخول</translation>
    </message>
    <message>
        <source>Invitation</source>
        <translation>الدعوة</translation>
    </message>
    <message>
        <source>I have an invitation</source>
        <translation>لدي دعوة</translation>
    </message>
    <message>
        <source>This invite is for %1. Change the server to use it.</source>
        <translation>هذه الدعوة تخص %1. غيّر الخادم لاستخدامها.</translation>
    </message>
    <message>
        <source>The code or link that somebody gave you, or the code that the server showed at its first start.</source>
        <translation>الرمز أو الرابط الذي أعطاك إياه أحدهم، أو الرمز الذي أظهره الخادم عند أول تشغيل.</translation>
    </message>
</context>
<context>
    <name>ReplyQuote</name>
    <message>
        <source>In reply to %1: %2</source>
        <translation>ردًا على %L1: %L2</translation>
    </message>
</context>
<context>
    <name>RoleTag</name>
    <message>
        <source>Owner</source>
        <translation>المالك</translation>
    </message>
    <message>
        <source>Admin</source>
        <translation>مسؤول</translation>
    </message>
    <message>
        <source>Moderator</source>
        <translation>مشرف</translation>
    </message>
</context>
<context>
    <name>RoomRow</name>
    <message>
        <source>%1, %2</source>
        <comment>members, online</comment>
        <translation>%L1، %L2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln member(s)</source>
        <translation>
            <numerusform>لا أعضاء</numerusform>
            <numerusform>عضو واحد</numerusform>
            <numerusform>عضوان</numerusform>
            <numerusform>%Ln أعضاء</numerusform>
            <numerusform>%Ln عضوًا</numerusform>
            <numerusform>%Ln عضو</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln online</source>
        <translation>
            <numerusform>لا أحد متصل</numerusform>
            <numerusform>%Ln متصل</numerusform>
            <numerusform>%Ln متصلان</numerusform>
            <numerusform>%Ln متصلون</numerusform>
            <numerusform>%Ln متصلًا</numerusform>
            <numerusform>%Ln متصل</numerusform>
        </translation>
    </message>
    <message>
        <source>You are in it</source>
        <translation>أنت فيها</translation>
    </message>
    <message>
        <source>Press to join</source>
        <translation>اضغط للانضمام</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>فتح</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>انضمام</translation>
    </message>
</context>
<context>
    <name>RoomsSheet</name>
    <message>
        <source>Rooms</source>
        <translation>الغرف</translation>
    </message>
    <message>
        <source>Search rooms</source>
        <translation>البحث في الغرف</translation>
    </message>
    <message>
        <source>No rooms yet</source>
        <translation>لا غرف بعد</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>لا نتائج</translation>
    </message>
    <message>
        <source>Open the first one.</source>
        <translation>افتح أول غرفة.</translation>
    </message>
    <message>
        <source>No room has that in its name.</source>
        <translation>لا غرفة تحمل هذا الاسم.</translation>
    </message>
    <message>
        <source>New room</source>
        <translation>غرفة جديدة</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>حاول مجددًا</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Search</source>
        <translation>بحث</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>مسح</translation>
    </message>
</context>
<context>
    <name>SecretsCard</name>
    <message>
        <source>Your log-in is kept in this system&apos;s keychain.</source>
        <translation>بيانات دخولك محفوظة في سلسلة مفاتيح هذا النظام.</translation>
    </message>
    <message>
        <source>Your log-in is kept in a vault on this device, behind your passphrase.</source>
        <translation>بيانات دخولك محفوظة في خزنة على هذا الجهاز خلف عبارة مرورك.</translation>
    </message>
    <message>
        <source>Your log-in is kept only until Confab closes, because this system has no keychain. You will log in again next time.</source>
        <translation>تُحفظ بيانات دخولك حتى إغلاق Confab فقط لأن هذا النظام بلا سلسلة مفاتيح. ستسجل الدخول مجددًا في المرة القادمة.</translation>
    </message>
    <message>
        <source>The keychain is locked. Unlock it to stay logged in.</source>
        <translation>سلسلة المفاتيح مقفلة. افتحها لتبقى مسجل الدخول.</translation>
    </message>
    <message>
        <source>This system has no keychain.</source>
        <translation>هذا النظام بلا سلسلة مفاتيح.</translation>
    </message>
</context>
<context>
    <name>SelectionBar</name>
    <message>
        <source>Stop selecting</source>
        <translation>إنهاء التحديد</translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) selected</source>
        <translation>
            <numerusform>لا رسائل محددة</numerusform>
            <numerusform>رسالة واحدة محددة</numerusform>
            <numerusform>رسالتان محددتان</numerusform>
            <numerusform>%Ln رسائل محددة</numerusform>
            <numerusform>%Ln رسالة محددة</numerusform>
            <numerusform>%Ln رسالة محددة</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>نسخ</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>إعادة توجيه</translation>
    </message>
</context>
<context>
    <name>SendButton</name>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Record a voice message</source>
        <translation>تسجيل رسالة صوتية</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>إرسال</translation>
    </message>
</context>
<context>
    <name>Server</name>
    <message>
        <source>This username is taken.</source>
        <translation>اسم المستخدم هذا محجوز.</translation>
    </message>
    <message>
        <source>This e-mail address has an account already.</source>
        <translation>لهذا البريد الإلكتروني حساب بالفعل.</translation>
    </message>
    <message>
        <source>The name or the password is wrong.</source>
        <translation>الاسم أو كلمة المرور غير صحيحة.</translation>
    </message>
    <message>
        <source>The password is wrong.</source>
        <translation>كلمة المرور غير صحيحة.</translation>
    </message>
    <message>
        <source>May not be the username or the e-mail address.</source>
        <translation>لا يجوز أن تكون اسم المستخدم أو البريد الإلكتروني.</translation>
    </message>
    <message>
        <source>Must be an e-mail address, as name@example.org.</source>
        <translation>يجب أن يكون بريدًا إلكترونيًا مثل name@example.org.</translation>
    </message>
    <message>
        <source>A name needs at least one visible character.</source>
        <translation>يحتاج الاسم إلى حرف مرئي واحد على الأقل.</translation>
    </message>
    <message>
        <source>This field is required.</source>
        <translation>هذا الحقل مطلوب.</translation>
    </message>
    <message>
        <source>May not be blank.</source>
        <translation>لا يجوز أن يكون فارغًا.</translation>
    </message>
    <message>
        <source>Must have at least %1 characters.</source>
        <translation>يجب ألا يقل عن %1 من الأحرف.</translation>
    </message>
    <message>
        <source>May have at most %1 characters.</source>
        <translation>يجب ألا يزيد على %1 من الأحرف.</translation>
    </message>
    <message>
        <source>May not contain the character U+0000.</source>
        <translation>لا يجوز أن يحتوي على المحرف U+0000.</translation>
    </message>
    <message>
        <source>This server takes no new accounts.</source>
        <translation>لا يقبل هذا الخادم حسابات جديدة.</translation>
    </message>
    <message>
        <source>This server takes new accounts by invitation only.</source>
        <translation>لا يقبل هذا الخادم حسابات جديدة إلا بدعوة.</translation>
    </message>
    <message>
        <source>This invitation does not hold, or no longer.</source>
        <translation>هذه الدعوة غير صالحة أو لم تعد كذلك.</translation>
    </message>
    <message>
        <source>This account is suspended.</source>
        <translation>هذا الحساب موقوف.</translation>
    </message>
    <message>
        <source>This account is no more.</source>
        <translation>لم يعد هذا الحساب موجودًا.</translation>
    </message>
    <message>
        <source>Too many attempts. Wait before the next.</source>
        <translation>محاولات كثيرة جدًا. انتظر قبل المحاولة التالية.</translation>
    </message>
    <message>
        <source>Too many of this kind at once; wait a little.</source>
        <translation>عدد كبير دفعة واحدة؛ انتظر قليلًا.</translation>
    </message>
    <message>
        <source>Too many of your requests are under way.</source>
        <translation>طلبات كثيرة لك قيد التنفيذ.</translation>
    </message>
    <message>
        <source>Too many changes are waiting to be stored.</source>
        <translation>الخادم مثقل الآن.</translation>
    </message>
    <message>
        <source>Too many requests are waiting.</source>
        <translation>الخادم مثقل الآن.</translation>
    </message>
    <message>
        <source>The server&apos;s disk is full.</source>
        <translation>قرص الخادم ممتلئ.</translation>
    </message>
    <message>
        <source>The server&apos;s disk does not work as it should.</source>
        <translation>قرص الخادم لا يعمل كما ينبغي.</translation>
    </message>
    <message>
        <source>The server failed to store or read this.</source>
        <translation>تعذّر على الخادم حفظ هذا أو قراءته.</translation>
    </message>
    <message>
        <source>The server cannot reach its storage.</source>
        <translation>لا يستطيع الخادم الوصول إلى تخزينه.</translation>
    </message>
    <message>
        <source>The server is going down.</source>
        <translation>الخادم يتوقف الآن.</translation>
    </message>
    <message>
        <source>No such chat.</source>
        <translation>لا توجد محادثة كهذه.</translation>
    </message>
    <message>
        <source>No such person.</source>
        <translation>لا يوجد شخص كهذا.</translation>
    </message>
    <message>
        <source>No such message.</source>
        <translation>لا توجد رسالة كهذه.</translation>
    </message>
    <message>
        <source>No such message in this chat.</source>
        <translation>لا توجد رسالة كهذه في هذه المحادثة.</translation>
    </message>
    <message>
        <source>No such session.</source>
        <translation>لا توجد جلسة كهذه.</translation>
    </message>
    <message>
        <source>This message was deleted.</source>
        <translation>حُذفت هذه الرسالة.</translation>
    </message>
    <message>
        <source>This message is too old to be edited.</source>
        <translation>هذه الرسالة أقدم من أن تُعدَّل.</translation>
    </message>
    <message>
        <source>You may edit your own messages only.</source>
        <translation>يمكنك تعديل رسائلك أنت فقط.</translation>
    </message>
    <message>
        <source>You may delete your own messages only.</source>
        <translation>يمكنك حذف رسائلك أنت فقط.</translation>
    </message>
    <message>
        <source>You may not write here.</source>
        <translation>لا يمكنك الكتابة هنا.</translation>
    </message>
    <message>
        <source>You may not react here.</source>
        <translation>لا يمكنك التفاعل هنا.</translation>
    </message>
    <message>
        <source>You may not pin messages here.</source>
        <translation>لا يمكنك تثبيت الرسائل هنا.</translation>
    </message>
    <message>
        <source>At most %1 messages can be pinned: unpin another first.</source>
        <translation>يمكن تثبيت %1 من الرسائل على الأكثر: ألغِ تثبيت أخرى أولًا.</translation>
    </message>
    <message>
        <source>A message can have at most %1 different reactions.</source>
        <translation>يمكن أن يكون للرسالة %1 من التفاعلات المختلفة على الأكثر.</translation>
    </message>
    <message>
        <source>You are banned from this chat.</source>
        <translation>أنت محظور من هذه المحادثة.</translation>
    </message>
    <message>
        <source>Your role in this chat does not allow that.</source>
        <translation>دورك في هذه المحادثة لا يسمح بذلك.</translation>
    </message>
    <message>
        <source>Only someone of a higher role may do that to them.</source>
        <translation>لا يفعل ذلك به إلا من كان دوره أعلى.</translation>
    </message>
    <message>
        <source>This person is not a member of the chat.</source>
        <translation>هذا الشخص ليس عضوًا في المحادثة.</translation>
    </message>
    <message>
        <source>%1 is banned here: lift the ban first.</source>
        <translation>%1 محظور هنا: ارفع الحظر أولًا.</translation>
    </message>
    <message>
        <source>A direct chat does not allow that.</source>
        <translation>المحادثة المباشرة لا تسمح بذلك.</translation>
    </message>
    <message>
        <source>Only rooms can be public.</source>
        <translation>الغرف وحدها يمكن أن تكون عامة.</translation>
    </message>
    <message>
        <source>This invite does not exist, has expired or is used up.</source>
        <translation>هذه الدعوة غير موجودة أو منتهية أو مستنفدة.</translation>
    </message>
    <message>
        <source>There is no such invite in force.</source>
        <translation>لا توجد دعوة سارية كهذه.</translation>
    </message>
    <message>
        <source>There is nothing to search for in this.</source>
        <translation>لا شيء هنا يمكن البحث عنه.</translation>
    </message>
    <message>
        <source>There is no such file, or none that you may read.</source>
        <translation>لا يوجد ملف كهذا أو لا يحق لك قراءته.</translation>
    </message>
    <message>
        <source>A file may have %1 at most.</source>
        <translation>يجب ألا يتجاوز الملف %1.</translation>
    </message>
    <message>
        <source>Your files would take more than the %1 that everyone may have here.</source>
        <translation>ستشغل ملفاتك أكثر من %1 المسموح بها لكل شخص هنا.</translation>
    </message>
    <message>
        <source>All files together would take more than the %1 that this server keeps.</source>
        <translation>ستشغل الملفات كلها أكثر من %1 التي يحفظها هذا الخادم.</translation>
    </message>
    <message>
        <source>This server does not take files of this type.</source>
        <translation>لا يقبل هذا الخادم ملفات من هذا النوع.</translation>
    </message>
</context>
<context>
    <name>ServerLine</name>
    <message>
        <source>Change server</source>
        <translation>تغيير الخادم</translation>
    </message>
</context>
<context>
    <name>ServerPage</name>
    <message>
        <source>Where do you chat?</source>
        <translation>أين تتحادث؟</translation>
    </message>
    <message>
        <source>Confab talks to a server that you or somebody you trust runs.</source>
        <translation>يتصل Confab بخادم تديره أنت أو شخص تثق به.</translation>
    </message>
    <message>
        <source>Server address</source>
        <translation>عنوان الخادم</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>متابعة</translation>
    </message>
</context>
<context>
    <name>SessionRow</name>
    <message>
        <source>this device</source>
        <translation>هذا الجهاز</translation>
    </message>
    <message>
        <source>Log out</source>
        <translation>تسجيل الخروج</translation>
    </message>
</context>
<context>
    <name>SettingsSheet</name>
    <message>
        <source>Profile</source>
        <translation>الملف الشخصي</translation>
    </message>
    <message>
        <source>Look and language</source>
        <translation>المظهر واللغة</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>الإشعارات</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>الأجهزة</translation>
    </message>
    <message>
        <source>Account and secrets</source>
        <translation>الحساب والأسرار</translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation>التشخيص</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>الأقسام</translation>
    </message>
</context>
<context>
    <name>SharedFiles</name>
    <message>
        <source>No pictures here yet.</source>
        <translation>لا توجد صور هنا بعد.</translation>
    </message>
    <message>
        <source>No voice messages here yet.</source>
        <translation>لا توجد رسائل صوتية هنا بعد.</translation>
    </message>
    <message>
        <source>No files here yet.</source>
        <translation>لا توجد ملفات هنا بعد.</translation>
    </message>
    <message>
        <source>Show older ones</source>
        <translation>عرض الأقدم</translation>
    </message>
</context>
<context>
    <name>SharedPreview</name>
    <message>
        <source>Shared</source>
        <translation>المشاركات</translation>
    </message>
</context>
<context>
    <name>Skeleton</name>
    <message>
        <source>Loading</source>
        <translation>جارٍ التحميل</translation>
    </message>
</context>
<context>
    <name>StagedTile</name>
    <message>
        <source>%1: %2</source>
        <translation>%L1: %L2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%L1، %L2</translation>
    </message>
    <message>
        <source>Do not send %1</source>
        <translation>عدم إرسال %L1</translation>
    </message>
</context>
<context>
    <name>StagingStrip</name>
    <message numerus="yes">
        <source>%Ln file(s) to send</source>
        <translation>
            <numerusform>لا ملفات للإرسال (%Ln)</numerusform>
            <numerusform>ملف واحد للإرسال (%Ln)</numerusform>
            <numerusform>ملفان للإرسال (%Ln)</numerusform>
            <numerusform>%Ln ملفات للإرسال</numerusform>
            <numerusform>%Ln ملفًا للإرسال</numerusform>
            <numerusform>%Ln ملف للإرسال</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SwitcherRow</name>
    <message>
        <source>Person</source>
        <translation>شخص</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>غرفة</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>إجراء</translation>
    </message>
</context>
<context>
    <name>TextContent</name>
    <message>
        <source>This message was deleted</source>
        <translation>حُذفت هذه الرسالة</translation>
    </message>
</context>
<context>
    <name>TextSizeRow</name>
    <message>
        <source>Text size</source>
        <translation>حجم النص</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%L1 ٪</translation>
    </message>
    <message>
        <source>Text size, %1 percent</source>
        <translation>حجم النص، %L1 بالمئة</translation>
    </message>
</context>
<context>
    <name>Ticks</name>
    <message>
        <source>Waiting to be sent</source>
        <translation>بانتظار الإرسال</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>أُرسلت</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>وصلت</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>قُرئت</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>لم تُرسل</translation>
    </message>
</context>
<context>
    <name>TimeText</name>
    <message>
        <source>Yesterday</source>
        <translation>أمس</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>last seen just now</source>
        <translation>آخر ظهور الآن</translation>
    </message>
    <message numerus="yes">
        <source>last seen %n minute(s) ago</source>
        <translation>
            <numerusform>آخر ظهور الآن</numerusform>
            <numerusform>آخر ظهور قبل دقيقة</numerusform>
            <numerusform>آخر ظهور قبل دقيقتين</numerusform>
            <numerusform>آخر ظهور قبل %Ln دقائق</numerusform>
            <numerusform>آخر ظهور قبل %Ln دقيقة</numerusform>
            <numerusform>آخر ظهور قبل %Ln دقيقة</numerusform>
        </translation>
    </message>
    <message>
        <source>last seen at %1</source>
        <translation>آخر ظهور عند %L1</translation>
    </message>
    <message>
        <source>last seen yesterday</source>
        <translation>آخر ظهور أمس</translation>
    </message>
    <message>
        <source>last seen on %1</source>
        <translation>آخر ظهور في %L1</translation>
    </message>
</context>
<context>
    <name>TimelineView</name>
    <message>
        <source>Messages</source>
        <translation>الرسائل</translation>
    </message>
</context>
<context>
    <name>UnlockSheet</name>
    <message>
        <source>Unlock your secrets</source>
        <translation>افتح أسرارك</translation>
    </message>
</context>
<context>
    <name>UnreadLine</name>
    <message>
        <source>New messages</source>
        <translation>رسائل جديدة</translation>
    </message>
    <message>
        <source>New</source>
        <translation>جديد</translation>
    </message>
</context>
<context>
    <name>UserPicker</name>
    <message>
        <source>Who is it?</source>
        <translation>من هو؟</translation>
    </message>
    <message>
        <source>Type a name or a username.</source>
        <translation>اكتب اسمًا أو اسم مستخدم.</translation>
    </message>
    <message>
        <source>Search people</source>
        <translation>البحث عن أشخاص</translation>
    </message>
    <message>
        <source>People</source>
        <translation>أشخاص</translation>
    </message>
    <message>
        <source>Nobody found</source>
        <translation>لم يُعثر على أحد</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>جارٍ البحث…</translation>
    </message>
    <message>
        <source>Check the spelling, or invite them with a code.</source>
        <translation>تحقق من الكتابة، أو ادعُهم برمز.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>حاول مجددًا</translation>
    </message>
</context>
<context>
    <name>VaultForm</name>
    <message>
        <source>Passphrase</source>
        <translation>عبارة المرور</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>حاول مجددًا</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>فتح القفل</translation>
    </message>
    <message>
        <source>Create the vault</source>
        <translation>إنشاء الخزنة</translation>
    </message>
    <message>
        <source>Go on without, log in at every start</source>
        <translation>المتابعة من دونها وتسجيل الدخول في كل مرة</translation>
    </message>
    <message>
        <source>I forgot the passphrase</source>
        <translation>نسيت عبارة المرور</translation>
    </message>
    <message>
        <source>Nobody can open the vault without it. Throw the vault away, and sign in with your password again: messages, drafts and what waits to be sent stay on this device.</source>
        <translation>لا أحد يستطيع فتح الخزنة من دونها. تخلّص من الخزنة وسجّل الدخول بكلمة مرورك من جديد: تبقى الرسائل والمسودات وما ينتظر الإرسال على هذا الجهاز.</translation>
    </message>
    <message>
        <source>Throw the vault away</source>
        <translation>التخلص من الخزنة</translation>
    </message>
</context>
<context>
    <name>VaultPage</name>
    <message>
        <source>Unlock your secrets</source>
        <translation>افتح أسرارك</translation>
    </message>
    <message>
        <source>Protect this device</source>
        <translation>احمِ هذا الجهاز</translation>
    </message>
</context>
<context>
    <name>ViewerBar</name>
    <message>
        <source>Smaller</source>
        <translation>أصغر</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>أكبر</translation>
    </message>
    <message>
        <source>Copy the picture</source>
        <translation>نسخ الصورة</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>حفظ باسم…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>VoiceLine</name>
    <message>
        <source>Voice message, %1</source>
        <translation>رسالة صوتية، %L1</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>إيقاف مؤقت</translation>
    </message>
    <message>
        <source>Play voice message, %1</source>
        <translation>تشغيل رسالة صوتية، %L1</translation>
    </message>
    <message>
        <source>%1×</source>
        <comment>speed</comment>
        <translation>%L1×</translation>
    </message>
    <message>
        <source>Changes the speed</source>
        <translation>يغيّر السرعة</translation>
    </message>
</context>
<context>
    <name>Waveform</name>
    <message>
        <source>What is being recorded</source>
        <translation>ما يُسجَّل الآن</translation>
    </message>
    <message>
        <source>Place in the voice message</source>
        <translation>الموضع في الرسالة الصوتية</translation>
    </message>
</context>
<context>
    <name>confab::AuthSession</name>
    <message>
        <source>Please sign in again: no sign-in is kept on this device.</source>
        <translation>سجّل الدخول مجددًا: لا بيانات دخول محفوظة على هذا الجهاز.</translation>
    </message>
    <message>
        <source>Please sign in again: this session has ended.</source>
        <translation>سجّل الدخول مجددًا: انتهت هذه الجلسة.</translation>
    </message>
    <message>
        <source>This device is signed out.</source>
        <translation>سُجّل الخروج من هذا الجهاز.</translation>
    </message>
</context>
<context>
    <name>confab::CacheDatabase</name>
    <message>
        <source>The data on this device is damaged. Start Confab again: it will be fetched anew.</source>
        <translation>البيانات على هذا الجهاز تالفة. أعد تشغيل Confab لتُجلب من جديد.</translation>
    </message>
    <message>
        <source>The disk of this device is full or does not work: nothing new can be kept. Make room on it.</source>
        <translation>قرص هذا الجهاز ممتلئ أو لا يعمل: لا يمكن حفظ شيء جديد. أفسح مكانًا فيه.</translation>
    </message>
    <message>
        <source>Another program holds the data of Confab on this device. Close it.</source>
        <translation>برنامج آخر يحتجز بيانات Confab على هذا الجهاز. أغلقه.</translation>
    </message>
    <message>
        <source>The data on this device cannot be opened or written. May Confab write to its folder?</source>
        <translation>لا يمكن فتح البيانات على هذا الجهاز أو الكتابة فيها. هل يُسمح لـ Confab بالكتابة في مجلده؟</translation>
    </message>
    <message>
        <source>The data on this device was damaged and is fetched anew. Drafts and what waits to be sent were saved.</source>
        <translation>كانت البيانات على هذا الجهاز تالفة وتُجلب من جديد. أُنقذت المسودات وما ينتظر الإرسال.</translation>
    </message>
    <message>
        <source>The data on this device was damaged and is fetched anew. Drafts and messages that waited to be sent may be lost.</source>
        <translation>كانت البيانات على هذا الجهاز تالفة وتُجلب من جديد. ربما ضاعت مسودات ورسائل كانت تنتظر الإرسال.</translation>
    </message>
    <message>
        <source>The data on this device was written by a newer version of Confab. Update Confab to go on.</source>
        <translation>كُتبت البيانات على هذا الجهاز بإصدار أحدث من Confab. حدّث Confab للمتابعة.</translation>
    </message>
</context>
<context>
    <name>confab::ChatApp</name>
    <message>
        <source>%1: %2</source>
        <translation>%L1: %L2</translation>
    </message>
    <message>
        <source>This is not the address of a server.</source>
        <translation>هذا ليس عنوان خادم.</translation>
    </message>
    <message>
        <source>Please enter a passphrase.</source>
        <translation>أدخل عبارة مرور من فضلك.</translation>
    </message>
    <message>
        <source>This is not the passphrase.</source>
        <translation>ليست هذه عبارة المرور.</translation>
    </message>
    <message>
        <source>There is no such device.</source>
        <translation>لا يوجد جهاز كهذا.</translation>
    </message>
    <message>
        <source>There is no such status.</source>
        <translation>لا توجد حالة كهذه.</translation>
    </message>
    <message>
        <source>There is no such chat.</source>
        <translation>لا توجد محادثة كهذه.</translation>
    </message>
    <message>
        <source>There is no such person.</source>
        <translation>لا يوجد شخص كهذا.</translation>
    </message>
    <message>
        <source>There is no such message.</source>
        <translation>لا توجد رسالة كهذه.</translation>
    </message>
    <message>
        <source>This could not be saved on this device. Is its disk full?</source>
        <translation>تعذّر الحفظ على هذا الجهاز. هل امتلأ القرص؟</translation>
    </message>
    <message>
        <source>There is nothing to send.</source>
        <translation>لا شيء لإرساله.</translation>
    </message>
    <message numerus="yes">
        <source>This message is longer than %n character(s).</source>
        <translation>
            <numerusform>هذه الرسالة أطول من المسموح.</numerusform>
            <numerusform>هذه الرسالة أطول من حرف واحد.</numerusform>
            <numerusform>هذه الرسالة أطول من حرفين.</numerusform>
            <numerusform>هذه الرسالة أطول من %Ln أحرف.</numerusform>
            <numerusform>هذه الرسالة أطول من %Ln حرفًا.</numerusform>
            <numerusform>هذه الرسالة أطول من %Ln حرف.</numerusform>
        </translation>
    </message>
    <message>
        <source>A message cannot be empty.</source>
        <translation>لا يمكن أن تكون الرسالة فارغة.</translation>
    </message>
    <message>
        <source>It is too late to take this back.</source>
        <translation>فات أوان التراجع عن هذا.</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>لا يوجد ملف كهذا.</translation>
    </message>
    <message>
        <source>Picture %1.png</source>
        <translation>صورة %L1.png</translation>
    </message>
    <message>
        <source>The file could not be written there.</source>
        <translation>تعذّرت كتابة الملف هناك.</translation>
    </message>
    <message>
        <source>No program here opens this kind of file.</source>
        <translation>لا يوجد هنا برنامج يفتح هذا النوع من الملفات.</translation>
    </message>
    <message>
        <source>The picture is not here yet.</source>
        <translation>الصورة ليست هنا بعد.</translation>
    </message>
    <message>
        <source>That was too short for a voice message.</source>
        <translation>كان ذلك أقصر من رسالة صوتية.</translation>
    </message>
    <message>
        <source>Voice message %1</source>
        <translation>رسالة صوتية %L1</translation>
    </message>
    <message>
        <source>The voice message could not be fetched: %1</source>
        <translation>تعذّر جلب الرسالة الصوتية: %L1</translation>
    </message>
    <message>
        <source>This link opens nothing here.</source>
        <translation>هذا الرابط لا يفتح شيئًا هنا.</translation>
    </message>
    <message>
        <source>You are no longer in %1.</source>
        <translation>لم تعد في %1.</translation>
    </message>
    <message>
        <source>used %1 of %2 times</source>
        <translation>استُخدم %1 من %2</translation>
    </message>
    <message numerus="yes">
        <source>used %n time(s)</source>
        <translation>
            <numerusform>لم يُستخدم</numerusform>
            <numerusform>استُخدم مرة واحدة</numerusform>
            <numerusform>استُخدم مرتين</numerusform>
            <numerusform>استُخدم %n مرات</numerusform>
            <numerusform>استُخدم %n مرة</numerusform>
            <numerusform>استُخدم %n مرة</numerusform>
        </translation>
    </message>
    <message>
        <source>ends %1</source>
        <translation>ينتهي %1</translation>
    </message>
    <message>
        <source>does not end</source>
        <translation>لا ينتهي</translation>
    </message>
    <message>
        <source>Please sign in again. What is on this device is still here.</source>
        <translation>سجّل الدخول من جديد. ما على هذا الجهاز لا يزال هنا.</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) of yours could not be sent there any more.</source>
        <translation>
            <numerusform>لم تبقَ رسائل لك دون إرسال هناك.</numerusform>
            <numerusform>تعذّر إرسال رسالة واحدة لك هناك.</numerusform>
            <numerusform>تعذّر إرسال رسالتين لك هناك.</numerusform>
            <numerusform>تعذّر إرسال %n رسائل لك هناك.</numerusform>
            <numerusform>تعذّر إرسال %n رسالة لك هناك.</numerusform>
            <numerusform>تعذّر إرسال %n رسالة لك هناك.</numerusform>
        </translation>
    </message>
    <message>
        <source>This message is on its way already.</source>
        <translation>هذه الرسالة في طريقها بالفعل.</translation>
    </message>
    <message>
        <source>Your account is deleted.</source>
        <translation>حُذف حسابك.</translation>
    </message>
    <message numerus="yes">
        <source>%1 What waits goes out by itself in %n second(s).</source>
        <translation>
            <numerusform>%1 ما ينتظر يُرسل تلقائيًا الآن.</numerusform>
            <numerusform>%1 ما ينتظر يُرسل تلقائيًا بعد ثانية واحدة.</numerusform>
            <numerusform>%1 ما ينتظر يُرسل تلقائيًا بعد ثانيتين.</numerusform>
            <numerusform>%1 ما ينتظر يُرسل تلقائيًا بعد %n ثوانٍ.</numerusform>
            <numerusform>%1 ما ينتظر يُرسل تلقائيًا بعد %n ثانية.</numerusform>
            <numerusform>%1 ما ينتظر يُرسل تلقائيًا بعد %n ثانية.</numerusform>
        </translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>إرفاق ملفات</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>حفظ باسم</translation>
    </message>
    <message>
        <source>Where downloads go</source>
        <translation>مكان حفظ التنزيلات</translation>
    </message>
</context>
<context>
    <name>confab::ClientCore</name>
    <message>
        <source>Your password was changed. Please sign in again.</source>
        <translation>تغيّرت كلمة مرورك. سجّل الدخول مجددًا.</translation>
    </message>
    <message>
        <source>This account is suspended.</source>
        <translation>هذا الحساب موقوف.</translation>
    </message>
    <message>
        <source>This device was signed out. Please sign in again.</source>
        <translation>سُجّل خروج هذا الجهاز. سجّل الدخول مجددًا.</translation>
    </message>
    <message>
        <source>This account was deleted, and with it what was on this device.</source>
        <translation>حُذف هذا الحساب ومعه ما كان على هذا الجهاز.</translation>
    </message>
</context>
<context>
    <name>confab::Connection</name>
    <message>
        <source>The server fell silent.</source>
        <translation>صمت الخادم.</translation>
    </message>
    <message>
        <source>The server did not answer in time.</source>
        <translation>لم يرد الخادم في الوقت المناسب.</translation>
    </message>
    <message>
        <source>The server sent something that is not Engine.IO.</source>
        <translation>أرسل الخادم شيئًا ليس Engine.IO.</translation>
    </message>
    <message>
        <source>The server&apos;s greeting makes no sense.</source>
        <translation>تحية الخادم غير مفهومة.</translation>
    </message>
    <message>
        <source>The server closed the connection.</source>
        <translation>أغلق الخادم الاتصال.</translation>
    </message>
    <message>
        <source>The server ended the session.</source>
        <translation>أنهى الخادم الجلسة.</translation>
    </message>
    <message>
        <source>There is no connection to the server.</source>
        <translation>لا يوجد اتصال بالخادم.</translation>
    </message>
    <message>
        <source>The connection broke before the answer came.</source>
        <translation>انقطع الاتصال قبل وصول الرد.</translation>
    </message>
</context>
<context>
    <name>confab::DBusNotifications</name>
    <message>
        <source>Open</source>
        <translation>فتح</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>رد</translation>
    </message>
    <message>
        <source>Mark as read</source>
        <translation>تعليم كمقروءة</translation>
    </message>
</context>
<context>
    <name>confab::Downloader</name>
    <message>
        <source>The file cannot be written: %1</source>
        <translation>لا يمكن كتابة الملف: %L1</translation>
    </message>
    <message>
        <source>The file is not the one that was announced.</source>
        <translation>الملف ليس هو المعلن عنه.</translation>
    </message>
    <message>
        <source>This file is no longer there, or no longer for you.</source>
        <translation>لم يعد هذا الملف موجودًا، أو لم يعد متاحًا لك.</translation>
    </message>
    <message>
        <source>The file was damaged on its way.</source>
        <translation>تضرّر الملف في الطريق.</translation>
    </message>
</context>
<context>
    <name>confab::FolderModel</name>
    <message>
        <source>This folder cannot be read.</source>
        <translation>تتعذر قراءة هذا المجلد.</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>المجلد الشخصي</translation>
    </message>
    <message>
        <source>Desktop</source>
        <translation>سطح المكتب</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>المستندات</translation>
    </message>
    <message>
        <source>Downloads</source>
        <translation>التنزيلات</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>الصور</translation>
    </message>
</context>
<context>
    <name>confab::Notifier</name>
    <message>
        <source>%1 in %2</source>
        <translation>%L1 في %L2</translation>
    </message>
    <message>
        <source>New message</source>
        <translation>رسالة جديدة</translation>
    </message>
    <message>
        <source>Your reply was not sent</source>
        <translation>لم يُرسل ردّك</translation>
    </message>
</context>
<context>
    <name>confab::Outbox</name>
    <message>
        <source>This file is no longer there, or no longer for you.</source>
        <translation>لم يعد هذا الملف موجودًا، أو لم يعد متاحًا لك.</translation>
    </message>
</context>
<context>
    <name>confab::RestClient</name>
    <message>
        <source>This address leads on to %1.</source>
        <translation>هذا العنوان يحيل إلى %1.</translation>
    </message>
    <message>
        <source>What answers at this address is not a Confab server.</source>
        <translation>ما يجيب على هذا العنوان ليس خادم Confab.</translation>
    </message>
    <message>
        <source>No server of this name is found.</source>
        <translation>لا يوجد خادم بهذا الاسم.</translation>
    </message>
    <message>
        <source>No server answers at this address.</source>
        <translation>لا يجيب أي خادم على هذا العنوان.</translation>
    </message>
    <message>
        <source>This server cannot prove who it is: %1</source>
        <translation>لا يستطيع هذا الخادم إثبات هويته: %1</translation>
    </message>
    <message>
        <source>There is no secure connection to this server.</source>
        <translation>لا يوجد اتصال آمن بهذا الخادم.</translation>
    </message>
</context>
<context>
    <name>confab::SecretStore</name>
    <message>
        <source>Your sign-in is kept in the system&apos;s keychain.</source>
        <translation>بيانات دخولك محفوظة في سلسلة مفاتيح النظام.</translation>
    </message>
    <message>
        <source>Your sign-in is kept in a file that your passphrase protects.</source>
        <translation>بيانات دخولك محفوظة في ملف تحميه عبارة مرورك.</translation>
    </message>
    <message>
        <source>Your sign-in is kept only until Confab is closed.</source>
        <translation>تُحفظ بيانات دخولك حتى إغلاق Confab فقط.</translation>
    </message>
    <message>
        <source>Enter your passphrase to unlock your sign-in.</source>
        <translation>أدخل عبارة مرورك لفتح بيانات دخولك.</translation>
    </message>
    <message>
        <source>The system&apos;s keychain is locked. Unlock it, then try again.</source>
        <translation>سلسلة مفاتيح النظام مقفلة. افتحها ثم حاول مجددًا.</translation>
    </message>
    <message>
        <source>This system has no keychain. Choose a passphrase to protect your sign-in, or sign in each time.</source>
        <translation>هذا النظام بلا سلسلة مفاتيح. اختر عبارة مرور لحماية بيانات دخولك أو سجّل الدخول في كل مرة.</translation>
    </message>
    <message>
        <source>No sign-in is kept here.</source>
        <translation>لا بيانات دخول محفوظة هنا.</translation>
    </message>
</context>
<context>
    <name>confab::SessionsModel</name>
    <message>
        <source>this device</source>
        <translation>هذا الجهاز</translation>
    </message>
</context>
<context>
    <name>confab::StagedFilesModel</name>
    <message>
        <source>A folder cannot be sent.</source>
        <translation>لا يمكن إرسال مجلد.</translation>
    </message>
    <message>
        <source>This file cannot be read.</source>
        <translation>لا يمكن قراءة هذا الملف.</translation>
    </message>
</context>
<context>
    <name>confab::SwitcherModel</name>
    <message>
        <source>New chat</source>
        <translation>محادثة جديدة</translation>
    </message>
    <message>
        <source>New group or room</source>
        <translation>مجموعة أو غرفة جديدة</translation>
    </message>
    <message>
        <source>Browse rooms</source>
        <translation>تصفح الغرف</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>Profile and devices</source>
        <translation>الملف الشخصي والأجهزة</translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation>التشخيص</translation>
    </message>
</context>
<context>
    <name>confab::TimelineModel</name>
    <message>
        <source>You</source>
        <translation>أنت</translation>
    </message>
    <message>
        <source>message deleted</source>
        <translation>رسالة محذوفة</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%L1، %L2: %L3</translation>
    </message>
    <message>
        <source>In reply to %1.</source>
        <translation>ردًا على %L1.</translation>
    </message>
    <message>
        <source>Edited.</source>
        <translation>معدّلة.</translation>
    </message>
    <message>
        <source>Not sent: %1</source>
        <translation>لم تُرسل: %L1</translation>
    </message>
    <message>
        <source>Waiting to be sent.</source>
        <translation>بانتظار الإرسال.</translation>
    </message>
    <message>
        <source>Sent.</source>
        <translation>أُرسلت.</translation>
    </message>
    <message>
        <source>Delivered.</source>
        <translation>وصلت.</translation>
    </message>
    <message>
        <source>Read.</source>
        <translation>قُرئت.</translation>
    </message>
    <message numerus="yes">
        <source>%1 from %n person(s).</source>
        <translation>
            <numerusform>%L1 من لا أحد.</numerusform>
            <numerusform>%L1 من شخص واحد.</numerusform>
            <numerusform>%L1 من شخصين.</numerusform>
            <numerusform>%L1 من %Ln أشخاص.</numerusform>
            <numerusform>%L1 من %Ln شخصًا.</numerusform>
            <numerusform>%L1 من %Ln شخص.</numerusform>
        </translation>
    </message>
    <message>
        <source>Message deleted</source>
        <translation>حُذفت الرسالة</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%L1: %L2</translation>
    </message>
</context>
<context>
    <name>confab::Tray</name>
    <message>
        <source>Open Confab</source>
        <translation>فتح Confab</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>إنهاء</translation>
    </message>
    <message numerus="yes">
        <source>Confab: %n unread, you are mentioned</source>
        <translation>
            <numerusform>Confab: لا غير مقروءة، وأُشير إليك</numerusform>
            <numerusform>Confab: واحدة غير مقروءة، وأُشير إليك</numerusform>
            <numerusform>Confab: اثنتان غير مقروءتين، وأُشير إليك</numerusform>
            <numerusform>Confab: ‏%Ln غير مقروءة، وأُشير إليك</numerusform>
            <numerusform>Confab: ‏%Ln غير مقروءة، وأُشير إليك</numerusform>
            <numerusform>Confab: ‏%Ln غير مقروءة، وأُشير إليك</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Confab: %n unread</source>
        <translation>
            <numerusform>Confab: لا غير مقروءة</numerusform>
            <numerusform>Confab: واحدة غير مقروءة</numerusform>
            <numerusform>Confab: اثنتان غير مقروءتين</numerusform>
            <numerusform>Confab: ‏%Ln غير مقروءة</numerusform>
            <numerusform>Confab: ‏%Ln غير مقروءة</numerusform>
            <numerusform>Confab: ‏%Ln غير مقروءة</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>confab::Uploader</name>
    <message>
        <source>The file is no longer there.</source>
        <translation>لم يعد الملف موجودًا.</translation>
    </message>
    <message>
        <source>The file has changed since it was chosen.</source>
        <translation>تغيّر الملف منذ اختياره.</translation>
    </message>
    <message>
        <source>The file cannot be read: %1</source>
        <translation>لا يمكن قراءة الملف: %L1</translation>
    </message>
    <message>
        <source>The server does not take files as large as this one.</source>
        <translation>لا يقبل الخادم ملفات بهذا الحجم.</translation>
    </message>
</context>
<context>
    <name>confab::VoicePlayer</name>
    <message>
        <source>This cannot be played here.</source>
        <translation>لا يمكن تشغيل هذا هنا.</translation>
    </message>
    <message>
        <source>No loudspeaker was found.</source>
        <translation>لم يُعثر على مكبّر صوت.</translation>
    </message>
    <message>
        <source>This cannot be played here: %1</source>
        <translation>لا يمكن تشغيل هذا هنا: %L1</translation>
    </message>
    <message>
        <source>This build cannot play sounds.</source>
        <translation>هذه النسخة لا تستطيع تشغيل الأصوات.</translation>
    </message>
</context>
<context>
    <name>confab::VoiceRecorder</name>
    <message>
        <source>No microphone was found. Plug one in, then try again.</source>
        <translation>لم يُعثر على ميكروفون. صِل واحدًا ثم حاول مرة أخرى.</translation>
    </message>
    <message>
        <source>This microphone cannot be used.</source>
        <translation>لا يمكن استخدام هذا الميكروفون.</translation>
    </message>
    <message>
        <source>The recording cannot be saved: %1</source>
        <translation>لا يمكن حفظ التسجيل: %L1</translation>
    </message>
    <message>
        <source>The microphone cannot be opened. Does another program use it, or is it not allowed?</source>
        <translation>لا يمكن فتح الميكروفون. هل يستخدمه برنامج آخر، أم أنه غير مسموح؟</translation>
    </message>
    <message>
        <source>The microphone went away.</source>
        <translation>انفصل الميكروفون.</translation>
    </message>
    <message>
        <source>This build cannot record.</source>
        <translation>هذه النسخة لا تستطيع التسجيل.</translation>
    </message>
</context>
</TS>
