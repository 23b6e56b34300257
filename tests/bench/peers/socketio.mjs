// Socket.IO alone: nothing is stored.
import { serve } from "./serve.mjs";

serve(null);
