-- Makes an identity a user of the operational database who may read and write rows, and nothing else.
-- Parameters: @name, the identity's name; @clientId, its client id or NULL. May be repeated.
--
-- With a client id the user is made of it (its bytes are the SID of a Microsoft Entra application), and nobody is asked.
-- Without one the server asks the directory who @name is. It does so with the rights of the person who is signed in; for
-- an identity that deploys it would need an identity of its own with the directory role "Directory Readers".
DECLARE @user nvarchar(258) = QUOTENAME(@name);
DECLARE @sid varbinary(16) = CONVERT(varbinary(16), @clientId);

-- An identity that was deleted and made again has the old name and a new client id.
IF @sid IS NOT NULL
  AND EXISTS (SELECT 1 FROM sys.database_principals WHERE name = @name AND sid <> @sid)
  EXEC (N'DROP USER ' + @user);

DECLARE @from nvarchar(100) =
  CASE WHEN @sid IS NULL THEN N' FROM EXTERNAL PROVIDER'
       ELSE N' WITH SID = ' + CONVERT(nvarchar(34), @sid, 1) + N', TYPE = E' END;

IF NOT EXISTS (SELECT 1 FROM sys.database_principals WHERE name = @name)
  EXEC (N'CREATE USER ' + @user + @from);

EXEC (N'ALTER ROLE db_datareader ADD MEMBER ' + @user);
EXEC (N'ALTER ROLE db_datawriter ADD MEMBER ' + @user);
